import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { comments, customers, onboardings, tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { ofCustomer } from "@/lib/services/onboardings/visible";
import { requireRef } from "@/lib/services/require-ref";
import { onboardingOf, reachedComments, taskOf } from "./reach";
import type { CommentRow } from "./serialize";

const ofComment = sql`workspace_id = ${comments.workspaceId} and comment_id = ${comments.id}`;

const mentions = sql<
  CommentRow["mentions"]
>`(select coalesce(json_agg(mentioned order by name, id), '[]') from
  (select case when m.member_id is null then 'contact' else 'member' end as type, m.mentioned_id as id,
    coalesce(u.name, c.name) as name
  from comment_mentions m left join users u on u.id = m.member_id
    left join contacts c on c.workspace_id = m.workspace_id and c.id = m.contact_id
  where m.${ofComment}) as mentioned)`;

const attached = sql<CommentRow["attachments"]>`(select coalesce(json_agg(a order by a.created_at), '[]')
  from attachments a where a.${ofComment} and a.deleted_at is null)`;

/** Comments with their mentions and attachments, in one statement. */
export function selectComments(ctx: Context) {
  return ctx.db
    .select({ ...getTableColumns(comments), mentions, attachments: attached })
    .from(comments)
    .innerJoin(onboardings, onboardingOf(comments))
    .innerJoin(customers, ofCustomer)
    .leftJoin(tasks, taskOf(comments))
    .$dynamic();
}

/** Deleted or not, as long as the actor reaches where it is; 404 for all others. */
export async function findComment(ctx: Context, id: string): Promise<CommentRow> {
  const ref = requireRef("comment", id);
  if (!("id" in ref)) throw notFound("comment");
  const [row] = await selectComments(ctx).where(and(reachedComments(ctx), eq(comments.id, ref.id)));
  if (!row) throw notFound("comment");
  return row;
}
