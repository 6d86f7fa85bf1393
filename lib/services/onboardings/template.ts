import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { TemplateApplication } from "@/lib/contract/onboarding-template";
import { ApiError, invalidReference } from "@/lib/errors";
import { authorize } from "@/lib/services/authorize";
import { touchCustomer } from "@/lib/services/customers/lock";
import { applyTemplate, findTemplate } from "@/lib/services/templates/apply";
import { lockLiveOnboarding } from "./lock";
import { settle } from "./settle";

/** Applies a template by hand, to the phase that it is of: what it was made for, and as often as it is wanted. */
export async function applyTemplateTo(
  ctx: Context,
  id: string,
  templateId: string,
): Promise<TemplateApplication> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { row } = await lockLiveOnboarding(tx, id);
    authorize(tx, "onboardings.edit");
    const template = await findTemplate(tx, templateId);
    if (!template) throw invalidReference("template_id", "“template_id” has to be the id of a template.");
    if (row.completedAt) {
      throw new ApiError(
        "onboarding_completed",
        "This onboarding is done: its tasks can no longer be changed.",
      );
    }
    const { taskCount, events } = await applyTemplate(tx, row, template, ctx.now);
    await touchCustomer(tx, row.customerId);
    await settle(tx, [{ events, notices: [] }]);
    return {
      object: "template_application",
      onboarding_id: row.id,
      template_id: template.id,
      phase: template.phase,
      task_count: taskCount,
    };
  });
}
