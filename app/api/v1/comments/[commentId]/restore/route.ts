import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { restoreComment } from "@/lib/services/comments/remove";

export const POST = handle(contract.restoreComment, ({ ctx, params }) =>
  restoreComment(ctx, params.commentId),
);
