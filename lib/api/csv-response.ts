import type { CsvForm, Operation } from "@/lib/contract/operation";
import type { Page } from "@/lib/contract/query";
import { dayOf } from "@/lib/dates";
import { log } from "@/lib/log";
import { prefers } from "./accept";
import type { Caller } from "./context-for";
import { cellsOf, csvHead, csvLine } from "./csv";
import { describeError } from "./error-response";

export type ListPage = (place: { limit: number; cursor?: string }) => Promise<Page<object>>;

/** Rows read at once. No connection is held while the caller takes them. */
const batch = 1000;

export function csvWanted({ alsoAs }: Operation, request: Request): CsvForm | null {
  return alsoAs && prefers(alsoAs.type, request.headers.get("accept")) ? alsoAs : null;
}

/** Walks a list to its end while it is being read, so that it costs the same memory however long it is. */
export async function csvResponse(
  form: CsvForm,
  request: Request,
  { ctx, headers: given }: Pick<Caller, "ctx" | "headers">,
  list: ListPage,
): Promise<Response> {
  // What is wrong with the request shows in the first page, while there can still be an answer of another status.
  const first = await list({ limit: batch });
  const day = dayOf(ctx.now.toISOString(), ctx.workspace.timeZone);
  const headers = {
    ...given,
    "x-request-id": ctx.requestId,
    "content-type": `${form.type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${form.fileName}-${day}.csv"`,
    "cache-control": "private, no-store",
    vary: "accept",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(streamOf(chunks(form, first, list, ctx.requestId)), { headers });
}

/** Nothing is read ahead: who takes slowly is served slowly, and who goes away ends it. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void chunks.return(undefined),
    },
    { highWaterMark: 0 },
  );
}

async function* chunks(
  { columns }: CsvForm,
  first: Page<object>,
  list: ListPage,
  requestId: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const linesOf = (page: Page<object>) => page.data.map((row) => csvLine(cellsOf(row, columns))).join("");
  let page = first;
  yield encoder.encode(csvHead(columns) + linesOf(page));
  while (page.next_cursor !== null) {
    page = await list({ limit: batch, cursor: page.next_cursor }).catch((error: unknown) => {
      log.error({ requestId, error: describeError(error) }, "an export broke off");
      // Breaks the connection: an orderly end would pass for the whole file. What the server says of it is this.
      throw new Error("The export broke off.");
    });
    yield encoder.encode(linesOf(page));
  }
}
