import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Role } from "@/lib/contract/enums";
import { ApiError, forbidden } from "@/lib/errors";
import { type Authenticated, type WorkspaceRow, workspaceColumns, workspaceOf } from "./api-key";
import { hit, type RateRow, rateOf } from "./rate-window";
import { sessionToken } from "./session-cookie";

const requestsPerMinute = 1200;

type Membership = WorkspaceRow & { user_id: string; user_name: string; email: string; role: Role };

/** A call of the dashboard: the page says by `X-Workspace` which workspace it was drawn for. */
export async function authenticateSession(headers: Headers, now: Date): Promise<Authenticated> {
  const row = await findSession(headers, now, true);
  if (!row) {
    throw new ApiError("api_key_missing", "Your session has ended. Sign in again.", {
      headers: { "www-authenticate": "Bearer" },
    });
  }
  const wanted = headers.get("x-workspace");
  if (wanted !== null && wanted !== row.workspace_id) {
    throw forbidden("This page was drawn for another workspace than the one you are in. Load it again.");
  }
  return { ...identityOf(row), bucket: `user:${row.user_id}`, rate: rateOf(row, requestsPerMinute) };
}

/** A page that is being drawn; null sends the person to the sign-in. */
export async function currentMembership(headers: Headers, now: Date) {
  const row = await findSession(headers, now, false);
  return row ? identityOf(row) : null;
}

/** Of the workspaces the person belongs to; any other name changes nothing. */
export async function switchWorkspace(headers: Headers, slug: string): Promise<void> {
  const token = sessionToken(headers);
  await db.execute(sql`
    update sessions s set active_workspace_id = w.id
    from workspaces w join members m on m.workspace_id = w.id and m.removed_at is null
    where s.token = ${token} and m.user_id = s.user_id and w.slug = ${slug} and w.deleted_at is null`);
}

function identityOf(row: Membership) {
  return {
    workspace: workspaceOf(row),
    actor: {
      type: "member",
      id: row.user_id,
      name: row.user_name,
      email: row.email,
      role: row.role,
    } as const,
  };
}

/** Session, person, membership and window in one statement: what was ended or removed is gone at once. */
async function findSession(headers: Headers, now: Date, isCounted: boolean) {
  const token = sessionToken(headers);
  if (token === null) return null;
  const wanted = headers.get("x-workspace");
  const limit = isCounted ? sql`${requestsPerMinute}::int` : sql`null::int`;
  const {
    rows: [row],
  } = await db.execute<Membership & RateRow>(sql`
    select m.*, r.*
    from (
      select ${workspaceColumns}, u.id as user_id, u.name as user_name, u.email, m.role
      from sessions s
      join users u on u.id = s.user_id
      join members m on m.user_id = u.id and m.removed_at is null
      join workspaces w on w.id = m.workspace_id and w.deleted_at is null
      where s.token = ${token} and s.expires_at > ${now.toISOString()}::timestamptz
      order by (w.id = ${wanted}) desc nulls last, (w.id = s.active_workspace_id) desc nulls last, m.joined_at
      limit 1
    ) m
    cross join lateral ${hit(sql`'user:' || m.user_id`, limit, now)} r`);
  return row ?? null;
}
