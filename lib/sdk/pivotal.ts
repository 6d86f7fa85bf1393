import type { Resources } from "./contract.ts";
import { methodsOf } from "./methods.ts";
import type { PivotalOptions } from "./options.ts";
import { resources } from "./resources.ts";
import { senderOf } from "./send.ts";

export type Pivotal = Resources;

/** A client of one workspace: `new Pivotal({ apiKey, baseUrl })`. */
export const Pivotal = class Pivotal {
  constructor(options: PivotalOptions) {
    Object.assign(this, methodsOf(resources, senderOf(options)));
  }
} as new (
  options: PivotalOptions,
) => Resources;
