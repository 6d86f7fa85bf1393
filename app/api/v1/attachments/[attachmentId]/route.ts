import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { deleteAttachment } from "@/lib/services/attachments/commands";
import { getAttachment } from "@/lib/services/attachments/queries";

export const GET = handle(contract.getAttachment, ({ ctx, params }) =>
  getAttachment(ctx, params.attachmentId),
);
export const DELETE = handle(contract.deleteAttachment, ({ ctx, params }) =>
  deleteAttachment(ctx, params.attachmentId),
);
