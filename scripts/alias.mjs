import { statSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    return next(
      isOurs(specifier, context.parentURL) ? withExtension(specifier, context.parentURL) : specifier,
      context,
    );
  },
});

/** Only what our own sources write: "@/…" and relative paths, never the ones inside packages or the build. */
function isOurs(specifier, parent) {
  if (specifier.startsWith("@/")) return true;
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) return false;
  return parent?.startsWith(root.href) && !/\/(node_modules|\.next)\//.test(parent);
}

function withExtension(specifier, parent) {
  const url = specifier.startsWith("@/") ? new URL(specifier.slice(2), root) : new URL(specifier, parent);
  const candidates = [url.href, `${url.href}.ts`, `${url.href}/index.ts`];
  return candidates.find(isFile) ?? url.href;
}

function isFile(href) {
  return statSync(fileURLToPath(href), { throwIfNoEntry: false })?.isFile() ?? false;
}
