import type { AuditEvent } from "@/lib/contract/audit-event";
import { auditEventNames } from "@/lib/contract/enums";
import { dayOf, daysBetween } from "@/lib/dates";
import { type Names, valueWords } from "./event-values";

type EventName = AuditEvent["event"];

/**
 * What somebody did, to follow their name. Of several sentences the first that the diff can fill is said:
 * `{old plan}` and `{new plan}` are its values, `{shift due_date}` is how far a date was moved.
 */
const deeds: Readonly<Record<EventName, readonly string[]>> = {
  customer_created: ["added the customer"],
  customer_updated: ["changed the customer"],
  customer_status_changed: ["changed the status from {old status} to {new status}", "changed the status"],
  customer_deleted: ["deleted the customer"],
  customer_restored: ["restored the customer"],
  contact_created: ["added the contact {new name}", "added a contact"],
  contact_updated: ["changed a contact"],
  contact_archived: ["archived a contact"],
  contact_restored: ["restored a contact"],
  contact_deleted: ["deleted a contact"],
  onboarding_created: ["started the onboarding"],
  onboarding_updated: ["changed the onboarding"],
  onboarding_deleted: ["deleted the onboarding"],
  onboarding_restored: ["restored the onboarding"],
  phase_changed: ["moved it from {old phase} to {new phase}", "moved it to another phase"],
  state_changed: [
    "changed the state from {old state} to {new state}",
    "changed waiting on the customer to {new waiting_on_customer}",
    "changed the state",
  ],
  target_shifted: [
    "moved the target {shift target_launch_date}",
    "set the target to {new target_launch_date}",
    "took the target away",
  ],
  task_created: ["added the task “{new title}”", "added a task"],
  task_updated: ["changed a task"],
  task_completed: ["completed a task"],
  task_reopened: ["reopened a task"],
  task_assigned: ["assigned a task to {new assignee_id}", "changed who a task is assigned to"],
  task_due_date_changed: [
    "moved a task’s due date {shift due_date}",
    "set a task’s due date to {new due_date}",
    "took a task’s due date away",
  ],
  task_deleted: ["deleted a task"],
  task_restored: ["restored a task"],
  comment_posted: ["commented"],
  comment_edited: ["edited a comment"],
  comment_deleted: ["deleted a comment"],
  comment_restored: ["restored a comment"],
  attachment_added: ["attached {new file_name}", "attached a file"],
  attachment_removed: ["removed {old file_name}", "removed a file"],
  template_applied: ["applied the template {new template}", "applied a template"],
  template_created: ["created the template {new name}", "created a template"],
  template_updated: ["changed a template"],
  template_deleted: ["deleted the template {old name}", "deleted a template"],
  reminder_sent: ["sent a reminder"],
  reminder_failed: ["could not send a reminder"],
  reminder_escalated: ["told the CSM that reminders stay unanswered"],
  notification_skipped: ["did not notify {new user_id}", "sent no notification"],
  api_key_created: ["created the API key {new name}", "created an API key"],
  api_key_updated: ["changed an API key"],
  api_key_rotated: ["rotated an API key"],
  api_key_revoked: ["revoked an API key"],
  member_invited: ["invited {new email}", "invited somebody"],
  invitation_revoked: ["took an invitation back"],
  member_joined: ["joined the team"],
  member_role_changed: ["changed a role from {old role} to {new role}", "changed a role"],
  member_removed: ["removed a member"],
  ownership_transferred: ["handed the workspace over to {new owner}", "handed the workspace over"],
  access_granted: ["gave {new user_id} access", "gave access"],
  access_revoked: ["took access away from {old user_id}", "took access away"],
  phase_sequence_changed: ["changed the phases"],
  custom_field_created: ["added the custom field {new label}", "added a custom field"],
  custom_field_updated: ["changed a custom field"],
  custom_field_deleted: ["deleted the custom field {old label}", "deleted a custom field"],
  settings_changed: ["changed the settings"],
  import_finished: ["finished an import"],
  import_undone: ["undid an import"],
  person_erased: ["erased a person"],
  password_reset: ["reset a password"],
  signed_in: ["signed in"],
};

export function deedOf(event: AuditEvent, names: Names): string {
  const sentences = deeds[event.event].map((sentence) => filled(sentence, event.diff, names));
  return sentences.find((sentence) => sentence !== null) ?? "";
}

export function actorOf({ actor }: AuditEvent): string {
  return actor.name ?? "Somebody whose name was erased";
}

/** What people wrote stands as it is; what Pivotal notes is a word of its own. */
export function reasonOf({ event, reason }: AuditEvent): string | null {
  return event === "notification_skipped" && reason !== null ? reason.replaceAll("_", " ") : reason;
}

/** "Customer status changed", as the filter calls it. */
export function eventLabel(name: EventName): string {
  const words = name.replaceAll("_", " ").replace("api key", "API key");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What can happen to a customer; the rest is the workspace's own. */
export const customerEvents = auditEventNames.filter((name) =>
  /^(customer|contact|onboarding|phase_changed|state|target|task|comment|attachment|template_applied|reminder|notification|access)/.test(
    name,
  ),
);

/** Null when the diff lacks what the sentence speaks of. */
function filled(sentence: string, diff: AuditEvent["diff"], names: Names): string | null {
  let isWhole = true;
  const text = sentence.replace(/\{(\w+) (\w+)\}/g, (_, kind: string, field: string) => {
    const words = slotWords(kind, field, diff[field], names);
    if (words === null) isWhole = false;
    return words ?? "";
  });
  return isWhole ? text : null;
}

function slotWords(
  kind: string,
  field: string,
  sides: AuditEvent["diff"][string] | undefined,
  names: Names,
): string | null {
  if (!sides) return null;
  if (kind === "shift") return shiftWords(sides.old, sides.new, names.timeZone);
  const value = kind === "old" ? sides.old : sides.new;
  return value === null || value === "" ? null : valueWords(field, value, names);
}

/** "9 days later", in whole days of the workspace's zone. */
function shiftWords(old: unknown, fresh: unknown, timeZone: string): string | null {
  if (typeof old !== "string" || typeof fresh !== "string") return null;
  const days = daysBetween(dayIn(old, timeZone), dayIn(fresh, timeZone));
  if (!Number.isInteger(days) || days === 0) return null;
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}`;
}

function dayIn(value: string, timeZone: string): string {
  return value.length === 10 ? value : dayOf(value, timeZone);
}
