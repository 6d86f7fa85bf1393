import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { createComment } from "@/lib/services/comments/commands";
import { listComments } from "@/lib/services/comments/queries";

export const GET = handle(contract.listTaskComments, ({ ctx, params, query }) =>
  listComments(ctx, params, query),
);
export const POST = handle(contract.createTaskComment, ({ ctx, params, body }) =>
  createComment(ctx, params, body),
);
