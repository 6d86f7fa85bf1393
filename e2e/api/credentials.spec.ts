import { expect, test } from "@/e2e/fixtures";
import { isWellFormedKey, mintKey } from "@/lib/domain/api-key";

test("the scheme's case does not matter, nor do spaces around the key", async ({ mint, caller }) => {
  const { key } = await mint.key();
  for (const authorization of [`Bearer ${key}`, `bearer ${key}`, `BEARER   ${key}  `]) {
    expect((await caller.api({ authorization }).get("/me")).status, authorization).toBe(200);
  }
});

test("what is no Bearer credential counts as none", async ({ mint, caller }) => {
  const { key } = await mint.key();
  for (const authorization of ["", "Bearer", "Bearer ", key, `Basic ${btoa(`${key}:`)}`, `Token ${key}`]) {
    const { status, body } = await caller.api({ authorization }).get("/me");
    expect(status, authorization).toBe(401);
    expect(body, authorization).toMatchObject({ error: { code: "api_key_missing" } });
  }
});

test("a key in the query string is none, and is not echoed", async ({ mint, anonymous }) => {
  const { key } = await mint.key();
  for (const name of ["api_key", "key", "access_token", "authorization"]) {
    const { status, body, text } = await anonymous.get(`/me?${name}=${key}`);
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: { code: "api_key_missing" } });
    expect(text).not.toContain(key);
  }
});

test("a key of the wrong form or checksum, or unknown, is invalid", async ({ mint, caller }) => {
  const { key } = await mint.key();
  const flipped = key.at(-1) === "0" ? "1" : "0";
  const unknown = mintKey("live");
  expect(isWellFormedKey(unknown)).toBe(true);
  for (const wrong of [
    `${key.slice(0, -1)}${flipped}`,
    `${key}0`,
    key.slice(0, -1),
    key.replace("pivotal_", "pivotal_test_"),
    key.toUpperCase(),
    `pivotal_${"'".repeat(38)}`,
    "x",
    "pivotal_",
    unknown,
    mintKey("test"),
  ]) {
    const { status, body } = await caller.api({ authorization: `Bearer ${wrong}` }).get("/me");
    expect(status, wrong).toBe(401);
    expect(body, wrong).toMatchObject({ error: { type: "authentication_error", code: "api_key_invalid" } });
  }
});

test("a key goes before a session, whatever the key is", async ({ mint, workspace, caller }) => {
  const { cookie } = await mint.session(workspace.owner);
  const both = caller.api({ authorization: "Bearer nonsense", cookie });
  expect((await both.get("/me")).status).toBe(401);
});

test("authentication comes before the body and the record", async ({ anonymous }) => {
  const answer = await anonymous.send("PATCH", "/customers/1?what=ever", {
    raw: "{",
    headers: { "content-type": "text/plain" },
  });
  expect(answer.status).toBe(401);
});
