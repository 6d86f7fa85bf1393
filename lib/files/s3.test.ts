import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

/** As much of S3 as the storage speaks, on this machine: path-style addresses, one bucket, pages of two keys. */
const objects = new Map<string, Buffer>();
let seen: { method: string; length: string | undefined; checksum: unknown; signed: boolean }[] = [];
let server: Server;
let storage: Storage;
let folder: string;

beforeEach(async () => {
  objects.clear();
  seen = [];
  folder = mkdtempSync(join(tmpdir(), "pivotal-s3-"));
  server = createServer(async (req, res) => {
    const url = new URL(req.url ?? "/", "http://s3");
    const body = await buffer(req);
    seen.push({
      method: req.method ?? "",
      length: req.headers["content-length"],
      checksum: req.headers["x-amz-checksum-sha256"],
      signed: req.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=id/") ?? false,
    });
    const key = decodeURIComponent(url.pathname.slice("/bucket/".length));
    const object = objects.get(key);
    if (req.method === "PUT") objects.set(key, body);
    if (req.method === "DELETE") objects.delete(key);
    if (req.method === "GET" && key === "") return res.end(listing(url.searchParams));
    if (req.method === "GET" && !object)
      return res.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
    return res.end(req.method === "GET" ? object : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  storage = s3Storage({
    bucket: "bucket",
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: "id",
    secretAccessKey: "secret",
  });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function listing(search: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(search.get("prefix") ?? "")).sort();
  const from = Number(search.get("continuation-token") ?? "0");
  const next = from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
  const contents = keys
    .slice(from, from + 2)
    .map(
      (key) => `<Contents><Key>${key}</Key><LastModified>2026-11-20T10:00:00.000Z</LastModified></Contents>`,
    );
  return `<ListBucketResult>${contents.join("")}${next}</ListBucketResult>`;
}

async function put(key: string, bytes: Buffer): Promise<string> {
  const path = join(folder, "spooled");
  writeFileSync(path, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await storage.put(key, { path, sizeBytes: bytes.length, sha256 });
  return path;
}

describe("a bucket", () => {
  it("takes a file as a stream of announced length, and gives it back", async () => {
    const bytes = randomBytes(3_000_000);
    const path = await put("ws_1/att_1", bytes);
    expect(objects.get("ws_1/att_1")?.equals(bytes)).toBe(true);
    expect(seen).toEqual([
      {
        method: "PUT",
        length: "3000000",
        checksum: createHash("sha256").update(bytes).digest("base64"),
        signed: true,
      },
    ]);
    expect(existsSync(path)).toBe(false);
    expect((await buffer(await storage.read("ws_1/att_1"))).equals(bytes)).toBe(true);
  });

  it("forgets a file, also one it never had", async () => {
    await put("ws_1/att_1", Buffer.from("x"));
    await storage.remove("ws_1/att_1");
    await storage.remove("ws_1/att_1");
    expect(objects.size).toBe(0);
    await expect(storage.read("ws_1/att_1")).rejects.toThrow();
  });

  it("lists the files of one workspace, page by page", async () => {
    for (const key of ["ws_1/a", "ws_1/b", "ws_1/c", "ws_1/d", "ws_1/e", "ws_10/f"])
      await put(key, Buffer.from(key));
    const listed = await Array.fromAsync(storage.list("ws_1"));
    expect(listed.map(({ key }) => key)).toEqual(["ws_1/a", "ws_1/b", "ws_1/c", "ws_1/d", "ws_1/e"]);
    expect(listed[0]?.modifiedAt).toEqual(new Date("2026-11-20T10:00:00.000Z"));
  });
});
