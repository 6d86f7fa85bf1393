import type { ErrorBody } from "@/lib/contract/error";
import type {
  BodyInputOf,
  CsvForm,
  Operation,
  ParamsOf,
  QueryInputOf,
  ResponseOf,
} from "@/lib/contract/operation";

/** Why a call was refused, in the words of the API. */
export class CallError extends Error {
  override name = "CallError";
  readonly status: number;
  readonly code: string;
  readonly faults: readonly { message: string; field?: string | undefined }[];
  readonly requestId: string | undefined;

  constructor(status: number, { error }: ErrorBody, requestId: string | undefined) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.faults = error.errors ?? [{ message: error.message, field: error.field }];
    this.requestId = requestId;
  }
}

/** The one name under which an operation can be called: its types follow from the contract, its code stays there. */
type RouteOf<O extends Operation> = `${O["method"]} ${O["path"]}`;

type Filled<Name extends string, Value> =
  Record<never, never> extends Value ? { [K in Name]?: Value } : { [K in Name]: Value };

type InputOf<O extends Operation> = Filled<"params", ParamsOf<O>> &
  Filled<"query", QueryInputOf<O>> & { body?: BodyInputOf<O>; ifMatch?: string; signal?: AbortSignal };

/** Calls the API with the browser's session: `call<Contract["listCustomers"]>("GET /customers", { query })`. */
export async function call<O extends Operation>(
  route: RouteOf<O>,
  input: InputOf<O>,
): Promise<ResponseOf<O>> {
  return (await callForVersion(route, input)).data;
}

/** The same, with the version of the answer for a later `ifMatch`. */
export async function callForVersion<O extends Operation>(
  route: RouteOf<O>,
  input: InputOf<O>,
): Promise<{ data: ResponseOf<O>; etag: string | null }> {
  const response = await send(route, input, {});
  return { data: (await response.json()) as ResponseOf<O>, etag: response.headers.get("etag") };
}

/** All that the list holds, as a file under the name that the server gives it. */
export async function callForCsv<O extends Operation & { alsoAs: CsvForm }>(
  route: RouteOf<O>,
  input: InputOf<O>,
): Promise<File> {
  const response = await send(route, input, { accept: "text/csv" });
  const name = /filename="(.+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "export.csv";
  // By the mark at the beginning, spreadsheets know that it is UTF-8.
  return new File(["\ufeff", await response.blob()], name, { type: "text/csv" });
}

async function send<O extends Operation>(
  route: RouteOf<O>,
  { params, query, body, ifMatch, signal }: InputOf<O>,
  headers: Record<string, string>,
): Promise<Response> {
  const [method, path] = route.split(" ") as [string, string];
  const response = await fetch(`/api/v1${pathWith(path, params)}${searchOf(query)}`, {
    method,
    headers: {
      ...headers,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
      ...workspaceHeader(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** The workspace that the page was drawn for; another tab may have switched since. */
export function workspaceHeader(): Record<string, string> {
  const id = document.querySelector<HTMLMetaElement>('meta[name="pivotal-workspace"]')?.content;
  return id ? { "x-workspace": id } : {};
}

function pathWith(path: string, params: Readonly<Record<string, string>> | undefined): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ""));
}

function searchOf(query: Readonly<Record<string, unknown>> | undefined): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? "" : `?${search}`;
}

async function refusalOf(response: Response): Promise<CallError> {
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const body = (await response.json().catch(() => null)) as ErrorBody | null;
  return new CallError(response.status, body ?? silence, requestId);
}

/** In place of an answer that is none of ours. */
export const silence: ErrorBody = {
  error: {
    type: "internal_error",
    code: "internal_error",
    message: "The server did not answer as it should. Try again in a moment.",
  },
};
