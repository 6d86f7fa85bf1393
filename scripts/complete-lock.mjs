import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingOptionalPackages } from "./prepare/lock-file.mjs";
import { root } from "./prepare/root.mjs";

// npm leaves packages of other platforms out of the lock file when it could not look them up (or did not, with
// a filled node_modules), and `npm ci` then refuses the file everywhere. Run this after adding a package.
const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingOptionalPackages(lock.packages);
const all = Object.entries({ ...lock.packages, ...missing });
lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages of other platforms added to package-lock.json`);
