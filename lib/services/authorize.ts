import type { Context } from "@/lib/context";
import { type Action, may } from "@/lib/domain/rights";
import { forbidden } from "@/lib/errors";

const deeds: Readonly<Record<Action, string>> = {
  "customers.create": "add customers",
  "customers.edit": "edit customers",
  "customers.delete": "delete customers",
  "contacts.edit": "edit contacts",
  "onboardings.edit": "edit onboardings",
  "tasks.edit": "edit tasks",
  "tasks.reopen_late": "reopen a task more than 30 days after it was completed",
  "comments.post": "comment",
  "comments.moderate": "take away what others wrote",
  "phases.manage": "change the phases",
  "templates.manage": "change the templates",
  "custom_fields.manage": "change the custom fields",
  "members.invite": "add people to the team",
  "ownership.transfer": "hand over the workspace",
  "audit_log.read": "read the audit log",
  "api_keys.manage": "manage API keys",
};

/** The first line of a service function that needs a right. */
export function authorize(ctx: Context, action: Action): void {
  if (!may(ctx.actor, action)) throw forbidden(`Your role does not let you ${deeds[action]}. Ask an admin.`);
}
