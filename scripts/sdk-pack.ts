import { stat } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./prepare/root.mjs";
import { packSdk } from "./sdk/pack.ts";

const tarball = await packSdk(join(root, "dist", "sdk"));
console.log(`${tarball}, ${((await stat(tarball)).size / 1024).toFixed(1)} KB`);
