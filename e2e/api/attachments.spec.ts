import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { formOf, pictureForm, png } from "@/e2e/factories/files";
import { filesOf, sha256 } from "@/e2e/factories/stored-files";
import { makeAttachment, makeComment, makeTask } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Attachment } from "@/lib/contract/attachment";

test("a picture comes back as it was sent", async ({ api, mint, workspace }) => {
  const onboarding = await mint.onboarding((await mint.customer()).id);
  const { status, body } = await api.send<Attachment>(
    "POST",
    `/onboardings/${onboarding.display_id}/attachments`,
    pictureForm(),
  );
  expect(status).toBe(201);
  expect(body).toMatchObject({
    object: "attachment",
    onboarding_id: onboarding.id,
    task_id: null,
    comment_id: null,
    file_name: "picture.png",
    content_type: "image/png",
    size_bytes: png.length,
    sha256: sha256(png),
    inline: true,
    uploaded_by: { type: "api_key", name: "Tests" },
    created_by_test_key: false,
  });
  expect((await api.get(`/attachments/${body.id}`)).body).toEqual(body);
  const sent = await api.get(`/attachments/${body.id}/content`);
  expect(sent.bytes.equals(png)).toBe(true);
  expect(sent.headers).toMatchObject({
    "content-type": "image/png",
    "content-length": String(png.length),
    "content-disposition": "attachment; filename=\"picture.png\"; filename*=UTF-8''picture.png",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
  });
  const shown = await api.get(`/attachments/${body.id}/content?inline=true`);
  expect(shown.headers["content-disposition"]).toMatch(/^inline; /);
  const again = await api.get(`/attachments/${body.id}/content`, {
    "if-none-match": sent.headers.etag ?? "",
  });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  const head = await api.send("HEAD", `/attachments/${body.id}/content`);
  expect([head.status, head.bytes.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(png.length),
  ]);
  const task = await makeTask(workspace, onboarding.id);
  const onTask = await api.send<Attachment>("POST", `/tasks/${task.id}/attachments`, pictureForm());
  expect(onTask.body).toMatchObject({ onboarding_id: onboarding.id, task_id: task.id });
});

test("markup and programs are bytes to download, never shown", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const [fileName, type, text] of [
    ["page.html", "text/html", "<!doctype html><script>alert(1)</script>"],
    ["drawing.svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["feed.xml", "application/xml", "<?xml version='1.0'?><a/>"],
    ["app.js", "text/javascript", "alert(1)"],
  ] as const) {
    const form = formOf({ fileName, type, bytes: text });
    const { body } = await api.send<Attachment>("POST", `/onboardings/${id}/attachments`, form);
    expect(body).toMatchObject({ content_type: "application/octet-stream", inline: false });
    const { headers, text: sent } = await api.get(`/attachments/${body.id}/content?inline=true`);
    expect(sent).toBe(text);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-disposition"]).toMatch(/^attachment; /);
  }
});

test("names of files carry no path, no header and no hidden mark", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const [given, kept] of [
    ["../../etc/passwd", "passwd"],
    ["C:\\temp\\plan.pdf.txt", "plan.pdf.txt"],
    ["Übersicht 计划 😀.txt", "Übersicht 计划 😀.txt"],
    ["photo\u202egnp.txt", "photognp.txt"],
    ["a%0d%0aSet-Cookie: x=1.txt", "a%0d%0aSet-Cookie: x=1.txt"],
    ["..", "file"],
    [`${"n".repeat(400)}.txt`, `${"n".repeat(251)}.txt`],
  ]) {
    const form = formOf({ fileName: given ?? "", type: "text/plain", bytes: "hello" });
    const { status, body } = await api.send<Attachment>("POST", `/onboardings/${id}/attachments`, form);
    expect([status, body.file_name], given).toEqual([201, kept]);
    const { headers } = await api.get(`/attachments/${body.id}/content`);
    expect(headers["set-cookie"]).toBeUndefined();
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(headers["content-disposition"] ?? "")?.[1];
    expect(decodeURIComponent(encoded ?? "")).toBe(kept);
  }
});

test("only whoever sees the record gets its files, and a deleted one nobody", async ({ api, as, mint }) => {
  const workspace = await mint.workspace({ defaultAccess: "assigned" });
  const [ben, mia] = [await mint.member("member", workspace), await mint.member("member", workspace)];
  const customer = await mint.customer({ owner_id: ben.id }, workspace);
  const place = { onboardingId: (await mint.onboarding(customer.id, {}, workspace)).id };
  const file = await makeAttachment(workspace, place);
  const path = `/attachments/${file.id}`;
  const [seeing, unseeing] = [await as(ben), await as(mia)];
  expect((await seeing.get(`${path}/content`)).status).toBe(200);
  for (const stranger of [unseeing, api]) {
    for (const tried of [path, `${path}/content`]) expect((await stranger.get(tried)).status).toBe(404);
    expect((await stranger.delete(path)).status).toBe(404);
    expect(
      (await stranger.send("POST", `/onboardings/${place.onboardingId}/attachments`, pictureForm())).status,
    ).toBe(404);
  }
  expect(filesOf(workspace.id)).toHaveLength(1);
  expect((await seeing.delete(path)).status).toBe(403);
  const owner = await as(workspace.owner);
  const first = await owner.delete(path);
  expect([first.status, first.body]).toEqual([200, { object: "deleted", id: file.id, deleted: true }]);
  expect((await owner.delete(path)).text).toBe(first.text);
  for (const tried of [path, `${path}/content`]) expect((await owner.get(tried)).status).toBe(404);
});

test("a viewer uploads and deletes what is theirs", async ({ as, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const viewer = await as(await mint.member("viewer"));
  const other = await as(await mint.member("member"));
  const { body, status } = await viewer.send<Attachment>(
    "POST",
    `/onboardings/${id}/attachments`,
    pictureForm(),
  );
  expect(status).toBe(201);
  expect((await other.delete(`/attachments/${body.id}`)).status).toBe(403);
  expect((await viewer.delete(`/attachments/${body.id}`)).status).toBe(200);
});

test("adding and removing are events, with the name of the file beside them", async ({
  as,
  mint,
  workspace,
}) => {
  const customer = await mint.customer();
  const onboardingId = (await mint.onboarding(customer.id)).id;
  const owner = await as(workspace.owner);
  const { id } = await makeAttachment(workspace, { onboardingId });
  await makeComment(workspace, { onboardingId }, { attachment_ids: [id] });
  await owner.delete(`/attachments/${id}`);
  const events = await db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspace.id), eq(auditEvents.targetId, id)))
    .orderBy(auditEvents.number);
  expect(events).toMatchObject([
    {
      event: "attachment_added",
      customerId: customer.id,
      onboardingId,
      diff: { size_bytes: { old: null, new: png.length } },
    },
    {
      event: "attachment_removed",
      customerId: customer.id,
      diff: { size_bytes: { old: png.length, new: null } },
    },
  ]);
  expect(JSON.stringify(events)).not.toContain("picture.png");
  const { text } = await owner.get(`/customers/${customer.id}/activity`);
  expect(text).toContain("picture.png");
});
