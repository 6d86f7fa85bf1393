import type * as z from "zod";
import type { BodyInputOf, Operation, QueryInputOf, QueryOf, ResponseOf } from "@/lib/contract/operation";
import type { Contract } from "@/lib/contract/registry";
import type { ErrorCode, ErrorType } from "@/lib/errors";
import type { List } from "./list.ts";
import type { ChangeOptions, CreateOptions, Id, OneOrMany, ReadOptions } from "./options.ts";
import type { Table } from "./resources.ts";

/** The one seam to the contract, of types only: in the package stands what `npm run sdk:pack` writes out of it. */

export type { ErrorCode, ErrorType };

type RouteOf<O extends Operation> = `${O["method"]} ${O["path"]}`;
type Operations = { [K in keyof Contract as RouteOf<Contract[K]>]: Contract[K] };

/** What the table of resources may name. */
export type Route = keyof Operations;

export type Resources = {
  readonly [R in keyof Table]: {
    readonly [V in keyof Table[R]]: Table[R][V] extends Route ? MethodOf<Operations[Table[R][V]], V> : never;
  };
};

type MethodOf<O extends Operation, Verb> = Verb extends `download${string}`
  ? Asked<O, Promise<Response>>
  : O extends { method: "POST" | "PATCH" }
    ? (...given: [...IdsOf<O["path"]>, ...WrittenBy<O>]) => Promise<ResponseOf<O>>
    : O extends { method: "GET"; response: z.ZodType<{ object: "list"; data: (infer Row)[] }> }
      ? ListOf<O, Row>
      : Asked<O, Promise<ResponseOf<O>>>;

type WrittenBy<O extends Operation> = O extends { body: z.ZodType }
  ? [body: BodyInputOf<O>, options?: OptionsOf<O>]
  : O extends { upload: object }
    ? [form: FormData, options?: OptionsOf<O>]
    : [body?: undefined, options?: OptionsOf<O>];

/** With `deleted: true` a list holds tombstones, else none. */
type ListOf<O extends Operation, Row> = "deleted" extends keyof QueryInputOf<O>
  ? Asked<O, List<Exclude<Row, Tombstone>>, { deleted?: false | undefined }> &
      Asked<O, List<Extract<Row, Tombstone>>, { deleted: true }>
  : Asked<O, List<Row>>;

type Tombstone = { object: "deleted" };

type Asked<O extends Operation, Answer, More = unknown> =
  Record<never, never> extends InputOf<O> & More
    ? (...given: [...IdsOf<O["path"]>, input?: InputOf<O> & More]) => Answer
    : (...given: [...IdsOf<O["path"]>, input: InputOf<O> & More]) => Answer;

type InputOf<O extends Operation> = {
  [K in keyof QueryInputOf<O>]: Said<QueryOf<O>[K & keyof QueryOf<O>]>;
} & OptionsOf<O>;

/** How a caller says what a parameter means. */
type Said<T> = T extends Date ? Date | string : T extends readonly (infer Item)[] ? OneOrMany<Item> : T;

type OptionsOf<O extends Operation> = {
  GET: ReadOptions;
  POST: CreateOptions;
  PATCH: ChangeOptions;
  DELETE: ChangeOptions;
}[O["method"]];

type IdsOf<Path extends string> = Path extends `${string}{${string}}${infer Rest}`
  ? [id: Id, ...IdsOf<Rest>]
  : [];
