import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createAttachment } from "@/lib/services/attachments/commands";

export const POST = handle(contract.createTaskAttachment, ({ ctx, params, body }) =>
  createAttachment(ctx, params, body),
);
