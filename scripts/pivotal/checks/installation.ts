import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOfSources, isBuilt } from "@/scripts/build/sources";
import { isInstalled } from "@/scripts/prepare/install.mjs";
import { root } from "@/scripts/prepare/root.mjs";
import { type Finding, finding } from "./finding.ts";

/** What npm and the build leave in the checkout. */
export function checkInstallation(): Finding[] {
  return [checkNode(), checkPackages(), checkBuild()];
}

function checkNode(): Finding {
  const pinned = readFileSync(join(root, ".nvmrc"), "utf8").trim();
  const running = process.versions.node;
  if (running === pinned) return finding("node", "ok", `Node ${running}, as pinned.`);
  const isNear = running.split(".")[0] === pinned.split(".")[0];
  const message = `Node ${running} runs this, and ${pinned} is pinned. Start it by \`npm run\`, after \`npm ci\`.`;
  return finding("node", isNear ? "note" : "wrong", message);
}

function checkPackages(): Finding {
  if (isInstalled()) return finding("packages", "ok", "Installed as package-lock.json says.");
  return finding(
    "packages",
    "wrong",
    "node_modules is not what package-lock.json says. `npm start` or `npm ci` mends that.",
  );
}

function checkBuild(): Finding {
  if (isBuilt(root, hashOfSources(root))) return finding("build", "ok", "Made from the present sources.");
  return finding("build", "note", "Missing or older than the sources. The next `npm start` builds it.");
}
