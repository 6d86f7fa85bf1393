import { fileURLToPath } from "node:url";

/** The checkout. Settings with relative paths are read from here, wherever the command was typed. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
process.chdir(root);
