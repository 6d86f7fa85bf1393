import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { TemplateRow } from "./serialize";

export function templateEvent(
  event: "template_created" | "template_updated" | "template_deleted",
  { id }: Pick<TemplateRow, "id">,
  diff: NewAuditEvent["diff"] = {},
): NewAuditEvent {
  return { event, target: { type: "template", id }, diff };
}
