const SYSTEMS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const MACHINES = [
  "arm64",
  "x64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
];

/**
 * Entries for the optional packages that a lock file names but does not hold.
 * @param {Record<string, { optionalDependencies?: Record<string, string>, version?: string }>} packages
 */
export function missingOptionalPackages(packages) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [parent, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isHeld(packages, parent, name) || !/^\d/.test(version)) continue;
      missing[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/**
 * Looks where Node would: beside the parent, then further up.
 * @param {Record<string, unknown>} packages
 * @param {string} parent
 * @param {string} name
 */
function isHeld(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (packages[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

/**
 * Such packages are named for what they fit, and npm skips those that do not.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = MACHINES.filter((machine) => words.includes(machine));
  const isMusl = words.some((word) => word.startsWith("musl"));
  const libc = isMusl ? ["musl"] : words.includes("gnu") ? ["glibc"] : [];
  return {
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0
      ? { cpu }
      : words.includes("eabi") || words.includes("gnueabihf")
        ? { cpu: ["arm"] }
        : {}),
    ...(libc.length > 0 ? { libc } : {}),
  };
}
