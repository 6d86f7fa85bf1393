import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openapiDocument } from "@/lib/api/openapi";
import { resources } from "@/lib/sdk/resources";
import { version } from "@/lib/sdk/version";
import { root } from "@/scripts/prepare/root.mjs";
import { contractTypes, type Document } from "./contract-types.ts";

const run = promisify(execFile);
const source = join(root, "lib", "sdk");

/** Makes the package in `folder/package` and its tarball beside it, and says where that is. */
export async function packSdk(folder: string): Promise<string> {
  const target = join(folder, "package");
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await compile(join(target, "dist"));
  await copyFile(join(source, "README.md"), join(target, "README.md"));
  await copyFile(join(root, "LICENSE"), join(target, "LICENSE"));
  await writeFile(join(target, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
  const { stdout } = await npm(["pack", "--json", "--pack-destination", folder], target);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}

/** Away from the repository: what the package needs besides itself would not be found. */
async function compile(outDir: string): Promise<void> {
  const staging = await mkdtemp(join(tmpdir(), "pivotal-sdk-"));
  try {
    await cp(source, staging, { recursive: true, filter: (file) => !file.endsWith(".test.ts") });
    const types = contractTypes(openapiDocument() as unknown as Document, resources);
    await writeFile(join(staging, "contract.ts"), types);
    await writeFile(join(staging, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(staging, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
    await tsc(["--project", staging, "--outDir", outDir]);
    await pointAtDeclarations(outDir);
    const reached = [...(await reachedIn(outDir, ".js")), ...(await reachedIn(outDir, ".d.ts"))];
    for (const name of await readdir(outDir)) {
      if (!reached.includes(name)) await rm(join(outDir, name));
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The compiler leaves imports of `.ts` in declarations, and an older one would not find those. */
async function pointAtDeclarations(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".d.ts")) continue;
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), text.replace(/(from "\.\/[\w-]+)\.ts"/g, '$1.js"'));
  }
}

/** Code without types of its own to show, and types without code, are left out. */
async function reachedIn(folder: string, suffix: string): Promise<string[]> {
  const reached = ["index"];
  for (const name of reached) {
    const text = await readFile(join(folder, `${name}${suffix}`), "utf8");
    const named = [...text.matchAll(/from "\.\/([\w-]+)\.js"/g)].map(([, found = ""]) => found);
    reached.push(...new Set(named.filter((found) => !reached.includes(found))));
  }
  return reached.map((name) => `${name}${suffix}`);
}

/** Types of the platform come from the DOM alone: nothing of Node may slip in. */
const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
};

export async function tsc(args: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...args]);
  } catch (error) {
    throw new Error(`tsc refused it.\n${(error as { stdout?: string }).stdout ?? error}`);
  }
}

/** npm as it was called, else as it is found. It reaches for nothing outside. */
export function npm(args: readonly string[], cwd: string): Promise<{ stdout: string; stderr: string }> {
  const script = process.env.npm_execpath;
  const [command, first] = script ? [process.execPath, [script]] : ["npm", []];
  return run(command, [...first, ...args], { cwd, env: { ...process.env, npm_config_offline: "true" } });
}

async function manifest(): Promise<object> {
  const { license } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return {
    name: "pivotal-sdk",
    version,
    description: "Client of the REST API of Pivotal, the self-hosted onboarding tracker",
    keywords: ["pivotal", "onboarding", "api", "client"],
    license,
    type: "module",
    sideEffects: false,
    engines: { node: ">=18" },
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    types: "./dist/index.d.ts",
    files: ["dist"],
  };
}
