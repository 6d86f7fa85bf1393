import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { sameTs, sampleTs, scriptMjs } from "@/e2e/factories/sdk-sources";
import { expect, test } from "@/e2e/fixtures";
import { root } from "@/scripts/prepare/root.mjs";
import { npm, packSdk, tsc } from "@/scripts/sdk/pack";
import { temporaryFolder } from "@/scripts/test/server";

const run = promisify(execFile);
const compilerOptions = { strict: true, noEmit: true, target: "es2022", module: "nodenext", types: [] };

let folder: ReturnType<typeof temporaryFolder>;
let tarball: string;
/** An empty project with nothing but the client installed, from its tarball and without a network. */
let project: string;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  folder = temporaryFolder();
  tarball = await packSdk(join(folder.path, "first"));
  project = join(folder.path, "project");
  await mkdir(project);
  await write("package.json", JSON.stringify({ private: true, type: "module" }));
  const cache = join(folder.path, "cache");
  await npm(["install", tarball, "--offline", "--no-audit", "--no-fund", "--cache", cache], project);
});
test.afterAll(() => folder.remove());

test("the package is small, always the same, and needs nothing", async () => {
  expect((await stat(tarball)).size).toBeLessThan(30 * 1024);
  const again = await packSdk(join(folder.path, "second"));
  expect((await readFile(again)).equals(await readFile(tarball))).toBe(true);
  expect(await readdir(join(project, "node_modules"))).toEqual([".package-lock.json", "pivotal-sdk"]);

  const installed = join(project, "node_modules", "pivotal-sdk");
  expect((await readdir(installed)).sort()).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
  const files = (await readdir(join(installed, "dist"))).filter((name) => /\.(js|d\.ts)$/.test(name));
  for (const name of files) {
    const text = await readFile(join(installed, "dist", name), "utf8");
    const imports = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, from]) => from);
    expect(imports.filter((from) => !/^\.\/[\w-]+\.js$/.test(from ?? ""), name)).toEqual([]);
  }
});

test("its types stand alone, and refuse what the API would", async () => {
  await write("sample.ts", sampleTs);
  await write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["sample.ts"] }));
  await tsc(["--project", project]);
});

test("its types are those of the contract", async () => {
  const packed = await readFile(join(project, "node_modules/pivotal-sdk/dist/contract.d.ts"), "utf8");
  // Lists are told apart by where their class is declared, so both sides take the repository's.
  await write("packed.ts", packed.replace(/"\.\/([\w-]+)\.js"/g, '"@/lib/sdk/$1"'));
  await write("same.ts", sameTs);
  const options = { module: "esnext", moduleResolution: "bundler", allowImportingTsExtensions: true };
  const paths = { "@/*": [`${root}/*`] };
  await write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: { ...compilerOptions, ...options, skipLibCheck: true, paths },
      files: ["same.ts"],
    }),
  );
  await tsc(["--project", project]);
});

test("in plain Node it creates, walks, retries, and says what is wrong", async ({ mint, baseURL }) => {
  await write("script.mjs", scriptMjs);
  const { key } = await mint.key();
  const { stdout, stderr } = await run(process.execPath, ["script.mjs"], {
    cwd: project,
    env: { NODE_ENV: "production", BASE_URL: baseURL, API_KEY: key },
  });
  expect(stderr).toBe("");
  expect(stdout + stderr).not.toContain(key);
  const requestId = expect.any(String);
  expect(JSON.parse(stdout)).toMatchObject({
    count: 60,
    distinct: 60,
    pages: 3,
    attempts: 2,
    fabrikams: 1,
    replayed: "true",
    plan: "gold",
    stale: { name: "ConflictError", status: 412, code: "version_mismatch", requestId },
    missing: { name: "NotFoundError", status: 404, code: "contact_not_found", requestId },
    invalid: { name: "InvalidRequestError", status: 400, code: "too_small", field: "name" },
    stranger: { name: "AuthenticationError", status: 401, code: "api_key_invalid" },
  });
});

function write(name: string, text: string): Promise<void> {
  return writeFile(join(project, name), text);
}
