import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { updateComment } from "@/lib/services/comments/commands";
import { getComment } from "@/lib/services/comments/queries";
import { deleteComment } from "@/lib/services/comments/remove";

export const GET = handle(contract.getComment, ({ ctx, params }) => getComment(ctx, params.commentId));
export const PATCH = handle(contract.updateComment, ({ ctx, params, body }) =>
  updateComment(ctx, params.commentId, body),
);
export const DELETE = handle(contract.deleteComment, ({ ctx, params }) =>
  deleteComment(ctx, params.commentId),
);
