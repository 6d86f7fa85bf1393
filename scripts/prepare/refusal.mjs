/** A reason not to start, as one sentence for the person at the terminal. */
export class Refusal extends Error {
  name = "Refusal";
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "Refusal" || error.name === "EnvError")
    return `Pivotal does not start: ${error.message}`;
  return `Pivotal does not start: ${error.stack ?? error.message}`;
}

/**
 * @param {unknown} error
 * @returns {never}
 */
export function refuse(error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
