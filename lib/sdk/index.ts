/** What the package shows. Its users import from one place; the repository itself does not. */
export { type ResponseInfo, responseOf } from "./answers.ts";
export type * from "./contract.ts";
export {
  AuthenticationError,
  ConflictError,
  ConnectionError,
  type Fault,
  InternalError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  PivotalError,
  RateLimitError,
  TimeoutError,
} from "./errors.ts";
export type { List, Page } from "./list.ts";
export type { ChangeOptions, CreateOptions, Id, OneOrMany, PivotalOptions, ReadOptions } from "./options.ts";
export { Pivotal } from "./pivotal.ts";
export { version } from "./version.ts";
