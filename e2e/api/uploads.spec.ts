import { randomBytes } from "node:crypto";
import { request as startRequest } from "node:http";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema";
import { formOf, pictureForm, png } from "@/e2e/factories/files";
import { filesOf, incoming, sha256 } from "@/e2e/factories/stored-files";
import { expect, test } from "@/e2e/fixtures";
import type { Attachment } from "@/lib/contract/attachment";

type Refusal = { error: { code: string; message: string; field?: string } };

const limit = 26_214_400;

test("a file that lies about its type is refused, and leaves nothing", async ({ api, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const [fileName, type, bytes, says] of [
    [
      "photo.png",
      "image/png",
      "<html><script>alert(1)</script></html>",
      "PNG, but its content is HTML or XML",
    ],
    ["photo.png", "image/png", "PK\x03\x04zip", "PNG, but its content is ZIP"],
    ["photo.png", "image/png", "\x7fELF\x02", "PNG, but its content is a Linux program"],
    ["anything", "image/jpeg", png, "JPEG, but its content is PNG"],
    ["notes.txt", "text/plain", png, "text, but its content is PNG"],
    ["plan.pdf", "application/pdf", "hello", "PDF, but its content is text"],
  ] as const) {
    const form = formOf({
      fileName,
      type,
      bytes: typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes,
    });
    const { status, body } = await api.send<Refusal>("POST", `/onboardings/${id}/attachments`, form);
    expect([status, body.error.code, body.error.field]).toEqual([400, "invalid_string", "file"]);
    expect(body.error.message).toContain(says);
  }
  expect(await rowsOf(workspace.id)).toEqual([]);
  expect(filesOf(workspace.id)).toEqual([]);
});

test("25 MB are taken whole, one byte more is refused, with and without a length announced", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const most = randomBytes(limit);
  for (const chunked of [false, true]) {
    const form = { ...formOf({ fileName: "most.bin", bytes: most }), chunked };
    const { status, body } = await api.send<Attachment>("POST", `/onboardings/${id}/attachments`, form);
    expect([status, body.size_bytes, body.sha256]).toEqual([201, limit, sha256(most)]);
    const sent = await api.get(`/attachments/${body.id}/content`);
    expect(sha256(sent.bytes)).toBe(sha256(most));
  }
  for (const [size, chunked] of [
    [limit + 1, false],
    [limit + 1, true],
    [27_262_976, false],
    [27_262_976, true],
  ] as const) {
    const form = { ...formOf({ fileName: "more.bin", bytes: Buffer.alloc(size, 1) }), chunked };
    const { status, body } = await api.send<Refusal>("POST", `/onboardings/${id}/attachments`, form);
    expect([status, body.error.code]).toEqual([413, "body_too_large"]);
    expect(body.error.message).toContain("25 MB");
  }
  expect(await rowsOf(workspace.id)).toHaveLength(2);
  expect(filesOf(workspace.id)).toHaveLength(2);
});

test("what is no form of one file is refused for what it is", async ({ api, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const path = `/onboardings/${id}/attachments`;
  const type = { "content-type": "multipart/form-data; boundary=x" };
  const picture = { fileName: "a.png", bytes: png };
  for (const [sent, status, code, field] of [
    [{ json: { file: "x" } }, 415, "unsupported_media_type", undefined],
    [{ raw: png, headers: { "content-type": "image/png" } }, 415, "unsupported_media_type", undefined],
    [
      { raw: png, headers: { "content-type": "multipart/form-data" } },
      415,
      "unsupported_media_type",
      undefined,
    ],
    [{}, 415, "unsupported_media_type", undefined],
    [{ headers: type }, 400, "invalid_string", undefined],
    [{ raw: "nonsense", headers: type }, 400, "invalid_string", undefined],
    [
      {
        raw: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
        headers: type,
      },
      400,
      "invalid_string",
      undefined,
    ],
    [formOf(), 400, "missing_field", "file"],
    [formOf({ fileName: "a.txt", bytes: "" }), 400, "too_small", "file"],
    [formOf({ ...picture, name: "picture" }), 400, "unrecognized_keys", "picture"],
    [formOf({ name: "note", bytes: "hello" }, picture), 400, "unrecognized_keys", "note"],
    [formOf(picture, { name: "note", bytes: "hello" }), 400, "unrecognized_keys", "note"],
    [formOf(picture, picture), 400, "unrecognized_keys", "file"],
  ] as const) {
    const answer = await api.send<Refusal>("POST", path, sent);
    expect(
      [answer.status, answer.body.error.code, answer.body.error.field],
      JSON.stringify(sent).slice(0, 90),
    ).toEqual([status, code, field]);
  }
  expect(await rowsOf(workspace.id)).toEqual([]);
  expect(filesOf(workspace.id)).toEqual([]);
  expect((await api.send("POST", path, pictureForm())).status).toBe(201);
});

test("the same key and file are one upload, in a form with another boundary too", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const path = `/onboardings/${id}/attachments`;
  const send = (form: ReturnType<typeof pictureForm>) =>
    api.send("POST", path, { ...form, headers: { ...form.headers, "idempotency-key": "once" } });
  const first = await send(pictureForm());
  const text = Buffer.from(pictureForm().raw as Uint8Array).toString("latin1");
  const raw = Buffer.from(text.replaceAll("----aboundaryofours", "another"), "latin1");
  const again = await send({ raw, headers: { "content-type": "multipart/form-data; boundary=another" } });
  expect([again.status, again.text, again.headers["idempotent-replayed"]]).toEqual([201, first.text, "true"]);
  const other = await send(pictureForm("another.png"));
  expect([other.status, other.body]).toMatchObject([409, { error: { code: "idempotency_key_reused" } }]);
  expect(await rowsOf(workspace.id)).toHaveLength(1);
  expect(filesOf(workspace.id)).toHaveLength(1);
});

test("twenty at once are twenty files", async ({ api, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const contents = Array.from({ length: 20 }, () => randomBytes(1_048_576));
  const made = await Promise.all(
    contents.map((bytes) =>
      api.send<Attachment>("POST", `/onboardings/${id}/attachments`, formOf({ fileName: "part.bin", bytes })),
    ),
  );
  expect(made.map(({ status, body }) => [status, body.sha256])).toEqual(
    contents.map((bytes) => [201, sha256(bytes)]),
  );
  expect(new Set(made.map(({ body }) => body.created_at)).size).toBe(20);
  expect(filesOf(workspace.id)).toHaveLength(20);
});

test("an upload that is broken off leaves nothing", async ({ baseURL, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const { key } = await mint.key();
  const before = incoming();
  await new Promise<void>((resolve) => {
    const { raw, headers } = formOf({ fileName: "half.bin", bytes: Buffer.alloc(8_388_608, 1) });
    const request = startRequest(`${baseURL}/api/v1/onboardings/${id}/attachments`, {
      method: "POST",
      headers: { ...headers, authorization: `Bearer ${key}`, "content-length": String(raw?.length) },
    });
    request.on("error", () => resolve());
    request.write(Buffer.from(raw as Uint8Array).subarray(0, 4_194_304), () => request.destroy());
    request.on("close", () => resolve());
  });
  await expect.poll(() => incoming().filter((name) => !before.includes(name))).toEqual([]);
  expect(await rowsOf(workspace.id)).toEqual([]);
  expect(filesOf(workspace.id)).toEqual([]);
});

function rowsOf(workspaceId: string) {
  return db.select().from(attachments).where(eq(attachments.workspaceId, workspaceId));
}
