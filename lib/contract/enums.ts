/** Closed lists of words, shared by the schemas of requests and the columns that hold them. */

export const customerStatuses = ["onboarding", "active", "at_risk", "churned", "archived"] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

export const customerSorts = [
  "name",
  "-name",
  "mrr",
  "-mrr",
  "created_at",
  "-created_at",
  "updated_at",
  "-updated_at",
] as const;

export const onboardingStates = ["active", "paused", "at_risk", "waiting"] as const;
export type OnboardingState = (typeof onboardingStates)[number];

export const onboardingSorts = [
  "created_at",
  "-created_at",
  "updated_at",
  "-updated_at",
  "target_launch_date",
  "-target_launch_date",
  "phase_entered_at",
  "-phase_entered_at",
] as const;

/** The keys with which a workspace starts; it may add, archive and replace phases. */
export const apiPhases = [
  "before_getting_started",
  "program_design",
  "review",
  "program_buildout",
  "internal_qa",
  "launch",
  "completed",
] as const;

export const phaseKinds = ["open", "launch", "completed"] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const phasePresets = ["api", "classic"] as const;
export type PhasePreset = (typeof phasePresets)[number];

/** The hues of the palette, in the order in which phases get them. */
export const phaseColours = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type PhaseColour = (typeof phaseColours)[number];

export const transitionKinds = ["advance", "skip", "send_back"] as const;
export type TransitionKind = (typeof transitionKinds)[number];

/** What becomes of the open tasks of a phase that is left. */
export const openTaskChoices = ["carry_over", "complete"] as const;

/** Whose clock runs during a period. */
export const clocks = ["us", "customer", "nobody"] as const;
export type Clock = (typeof clocks)[number];

export const roles = ["owner", "admin", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Ownership is transferred, never offered. */
export const invitableRoles = ["admin", "member", "viewer"] as const;

export const defaultAccesses = ["all", "assigned"] as const;
export type DefaultAccess = (typeof defaultAccesses)[number];

export const actorTypes = ["member", "contact", "api_key", "system"] as const;

export const keyModes = ["live", "test"] as const;
export type KeyMode = (typeof keyModes)[number];

/** Characters, any of them. */
export const passwordLength = { min: 8, max: 128 } as const;

/** Requests a minute. */
export const keyTiers = { test: 30, standard: 60, plus: 600 } as const;

/** For how many hours a rotated key still works. */
export const overlaps = { none: 0, "1h": 1, "24h": 24, "7d": 168 } as const;
export type Overlap = keyof typeof overlaps;

export const assigneeRules = [
  "csm",
  "se",
  "designer",
  "product_ops",
  "customer_owner",
  "customer_primary_contact",
] as const;
export type AssigneeRule = (typeof assigneeRules)[number];

export const customFieldTypes = ["string", "number", "date", "select"] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

export const taskSorts = [
  "created_at",
  "-created_at",
  "updated_at",
  "-updated_at",
  "due_date",
  "-due_date",
] as const;

/** What becomes of the open subtasks of a task that is completed. */
export const subtaskChoices = ["complete", "leave_open"] as const;
export type SubtaskChoice = (typeof subtaskChoices)[number];

export const commentVisibilities = ["internal", "customer"] as const;

export const reminderChannels = ["email", "slack"] as const;

/** `unconfirmed`: a crash hid whether the other side took the message. */
export const reminderStatuses = [
  "pending",
  "sent",
  "unconfirmed",
  "failed",
  "skipped",
  "superseded",
  "cancelled",
] as const;

export const notificationEvents = [
  "mentioned",
  "assigned",
  "phase_changed",
  "launched",
  "customer_replied",
  "reminder_escalated",
  "reminder_failed",
  "task_overdue",
] as const;

export const deliveryStatuses = ["none", "pending", "sent", "failed"] as const;

export const themes = ["system", "light", "dark"] as const;

export const importStatuses = ["checking", "ready", "running", "done", "failed", "undone"] as const;

export const importRowOutcomes = ["created", "updated", "skipped", "failed"] as const;

export const viewPages = ["customers", "onboardings"] as const;

export const integrationKinds = ["mail", "slack"] as const;

export const targetTypes = [
  "customer",
  "contact",
  "onboarding",
  "task",
  "comment",
  "attachment",
  "phase",
  "template",
  "custom_field",
  "reminder",
  "member",
  "invitation",
  "api_key",
  "workspace",
  "import",
] as const;
export type TargetType = (typeof targetTypes)[number];

export const auditEventNames = [
  "customer_created",
  "customer_updated",
  "customer_status_changed",
  "customer_deleted",
  "customer_restored",
  "contact_created",
  "contact_updated",
  "contact_archived",
  "contact_restored",
  "contact_deleted",
  "onboarding_created",
  "onboarding_updated",
  "onboarding_deleted",
  "onboarding_restored",
  "phase_changed",
  "state_changed",
  "target_shifted",
  "task_created",
  "task_updated",
  "task_completed",
  "task_reopened",
  "task_assigned",
  "task_due_date_changed",
  "task_deleted",
  "task_restored",
  "comment_posted",
  "comment_edited",
  "comment_deleted",
  "comment_restored",
  "attachment_added",
  "attachment_removed",
  "template_applied",
  "template_created",
  "template_updated",
  "template_deleted",
  "reminder_sent",
  "reminder_failed",
  "reminder_escalated",
  "notification_skipped",
  "api_key_created",
  "api_key_updated",
  "api_key_rotated",
  "api_key_revoked",
  "member_invited",
  "invitation_revoked",
  "member_joined",
  "member_role_changed",
  "member_removed",
  "ownership_transferred",
  "access_granted",
  "access_revoked",
  "phase_sequence_changed",
  "custom_field_created",
  "custom_field_updated",
  "custom_field_deleted",
  "settings_changed",
  "import_finished",
  "import_undone",
  "person_erased",
  "password_reset",
  "signed_in",
] as const;
export type AuditEventName = (typeof auditEventNames)[number];
