import { expect, it } from "vitest";
import { startLoopback } from "@/scripts/test/loopback";
import { methodsOf } from "./methods.ts";
import { senderOf } from "./send.ts";

const table = {
  files: {
    upload: "POST /onboardings/{id}/files",
    download: "GET /files/{id}/content",
    remove: "POST /files/{id}/off",
  },
};

async function serving(...replies: Parameters<typeof startLoopback>[0]) {
  const { url, seen } = await startLoopback(replies);
  return { files: methodsOf(table, senderOf({ apiKey: "pivotal_x", baseUrl: url })).files, seen };
}

it("sends a form byte for byte the same with each attempt", async () => {
  const { files, seen } = await serving({ status: 503, headers: { "retry-after": "0" } }, { status: 201 });
  const form = new FormData();
  form.set("file", new Blob(["Hello"]), "hello.txt");
  await files?.upload?.("onb_1", form);
  const [first, second] = seen;
  expect(first?.headers["content-type"]).toMatch(/^multipart\/form-data; ?boundary=/);
  expect(first?.body.toString()).toContain("Hello");
  expect(second?.body.equals(first?.body ?? Buffer.from(""))).toBe(true);
  expect(second?.headers["content-type"]).toBe(first?.headers["content-type"]);
});

it("gives a download as it came", async () => {
  const { files } = await serving({ headers: { "content-type": "text/plain" }, body: "Hello" });
  const response = (await files?.download?.("att_1")) as Response;
  expect(response.headers.get("content-type")).toBe("text/plain");
  expect(await response.text()).toBe("Hello");
});

it("sends no body and no type where none is given", async () => {
  const { files, seen } = await serving({});
  await files?.remove?.("att_1", undefined, { idempotencyKey: "mine" });
  expect(seen[0]).toMatchObject({ url: "/api/v1/files/att_1/off", headers: { "idempotency-key": "mine" } });
  expect(seen[0]?.headers["content-type"]).toBeUndefined();
  expect(seen[0]?.body).toHaveLength(0);
});
