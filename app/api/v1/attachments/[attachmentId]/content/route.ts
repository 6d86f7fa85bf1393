import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { getAttachmentContent } from "@/lib/services/attachments/queries";

export const GET = handle(contract.getAttachmentContent, ({ ctx, params, query }) =>
  getAttachmentContent(ctx, params.attachmentId, query),
);
