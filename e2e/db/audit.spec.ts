import { expect, test } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, auditNames, workspaces } from "@/db/schema";
import { fresh, makeAuditEvent, makeCustomer, makeMember, makeWorkspace } from "./rows";

async function complaint(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing refused",
    (error: unknown) => (error instanceof Error && error.cause instanceof Error ? error.cause.message : ""),
  );
}

test("the audit log refuses every change, on its partitions too", async () => {
  const workspace = await makeWorkspace();
  await makeAuditEvent(workspace, fresh("user"), new Date());
  const rows = await db.execute<{ name: string }>(
    sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_events'::regclass`,
  );
  expect(rows.length).toBeGreaterThan(3);
  const where = sql`workspace_id = ${workspace}`;
  for (const name of ["audit_events", ...rows.map((row) => row.name)]) {
    const table = sql.raw(name);
    expect(await complaint(db.execute(sql`truncate ${table}`))).toContain("append-only");
  }
  expect(await complaint(db.execute(sql`update audit_events set reason = 'x' where ${where}`))).toContain(
    "append-only",
  );
  expect(await complaint(db.execute(sql`delete from audit_events where ${where}`))).toContain("append-only");
  const month = new Date().toISOString().slice(0, 7).replace("-", "_");
  const partition = sql.raw(`audit_events_${month}`);
  expect(await complaint(db.execute(sql`delete from ${partition} where ${where}`))).toContain("append-only");
});

test("an event of a month that nobody foresaw lands, and moves once its month is made", async () => {
  const workspace = await makeWorkspace();
  const actor = fresh("user");
  const past = new Date();
  past.setUTCMonth(past.getUTCMonth() - 3, 2);
  await makeAuditEvent(workspace, actor, new Date(Date.UTC(2091, 4, 6)));
  await makeAuditEvent(workspace, actor, past);
  await db.execute(sql`select ensure_audit_partitions(3, 3)`);
  const rows = await db.execute<{ home: string }>(
    sql`select tableoid::regclass::text as home from audit_events where workspace_id = ${workspace} order by created_at`,
  );
  const month = past.toISOString().slice(0, 7).replace("-", "_");
  expect(rows.map((row) => row.home)).toEqual([`audit_events_${month}`, "audit_events_default"]);
});

test("erasing a person leaves the event and takes the name", async () => {
  const workspace = await makeWorkspace();
  const [actor, other] = [fresh("user"), fresh("user")];
  await makeAuditEvent(workspace, actor, new Date());
  await makeAuditEvent(workspace, other, new Date(Date.now() + 1));
  await db.execute(sql`select erase_person(${workspace}, ${actor})`);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.workspaceId, workspace));
  const names = await db.select().from(auditNames).where(eq(auditNames.workspaceId, workspace));
  expect(events.map((event) => event.actorId).sort()).toEqual([actor, other].sort());
  expect(events.find((event) => event.actorId === actor)?.actorNameId).toBeNull();
  expect(names.map((name) => name.actorId)).toEqual([other]);
});

test("only a deleted workspace is purged, and then nothing of it is left", async () => {
  const [workspace, neighbour] = [await makeWorkspace(), await makeWorkspace()];
  for (const id of [workspace, neighbour]) {
    const owner = await makeMember(id, 1, "owner");
    await makeCustomer(id, { ownerId: owner });
    await makeAuditEvent(id, owner, new Date());
  }
  expect(await complaint(db.execute(sql`select purge_workspace(${workspace})`))).toContain(
    "deleted workspace",
  );
  await db.update(workspaces).set({ deletedAt: new Date() }).where(eq(workspaces.id, workspace));
  await db.execute(sql`select purge_workspace(${workspace})`);
  expect(await rowsOf(workspace)).toEqual([]);
  expect(await rowsOf(neighbour)).toEqual(
    expect.arrayContaining(["audit_events", "audit_names", "counters", "customers", "members"]),
  );
});

test("the purge knows every table of a workspace", async () => {
  const rows = await db.execute<{ source: string }>(
    sql`select prosrc as source from pg_proc where proname = 'purge_workspace'`,
  );
  for (const table of await tablesOfWorkspaces()) expect(rows[0]?.source).toContain(`'${table}'`);
});

async function rowsOf(workspace: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOfWorkspaces()) {
    const rows = await db.execute(
      sql`select 1 from ${sql.raw(table)} where workspace_id = ${workspace} limit 1`,
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

async function tablesOfWorkspaces(): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    order by 1`);
  return rows.map((row) => row.name);
}
