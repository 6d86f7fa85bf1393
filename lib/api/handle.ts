import type { Context } from "@/lib/context";
import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from "@/lib/contract/operation";
import type { Page } from "@/lib/contract/query";
import { etagOf, isNotModified } from "@/lib/etag";
import type { Answer } from "./answer";
import { parseBody, readBody } from "./body";
import { contextFor, requireRights } from "./context-for";
import { csvResponse, csvWanted, type ListPage } from "./csv-response";
import { errorResponse } from "./error-response";
import { answerOnce } from "./idempotency";
import { parseQuery, parseWith } from "./parse";
import { requestIdOf } from "./request-id";

type Input<O extends Operation> = {
  ctx: O["audience"] extends "anybody" ? null : Context;
  params: ParamsOf<O>;
  query: QueryOf<O>;
  body: BodyOf<O>;
};

type Run<O extends Operation> = (input: Input<O>) => Promise<ResponseOf<O>>;

export type RouteHandler = (
  request: Request,
  route: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Turns a declared operation and the service call behind it into a route handler. */
export function handle<const O extends Operation>(operation: O, run: Run<O>): RouteHandler {
  return async (request, route) => {
    const requestId = requestIdOf(request);
    let headers: Record<string, string> = {};
    try {
      const caller = operation.audience === "anybody" ? null : await contextFor(request, requestId);
      headers = caller?.headers ?? {};
      if (caller) requireRights(caller.ctx.actor, operation);
      const params = await route.params;
      const csv = csvWanted(operation, request);
      if (caller && csv) {
        return await csvResponse(
          csv,
          request,
          caller,
          pagesBy(operation, run, caller.ctx, { request, params }),
        );
      }
      const bytes = operation.body ? await readBody(request) : new Uint8Array();
      const produce = (ctx: Context | null) => produceAnswer(operation, run, ctx, { request, params, bytes });
      const answer = caller
        ? await answerOnce(operation, request, caller.ctx, bytes, produce)
        : await produce(null);
      if (caller && answer.replayed) headers = await caller.uncount();
      return respond(operation, request, requestId, answer, headers);
    } catch (error) {
      return errorResponse(error, requestId, headers);
    }
  };
}

type Raw = { request: Request; params: Record<string, string>; bytes: Uint8Array };

/** Any page of the list that is asked for, by what answers one of them. */
function pagesBy<O extends Operation>(
  operation: O,
  run: Run<O>,
  ctx: Context | null,
  { request, params }: Omit<Raw, "bytes">,
): ListPage {
  const query = parseQuery(operation, request) as object;
  return async (place) => {
    const input: unknown = { ctx, params, query: { ...query, ...place } };
    return (await run(input as Input<O>)) as Page<object>;
  };
}

async function produceAnswer<O extends Operation>(
  operation: O,
  run: Run<O>,
  ctx: Context | null,
  { request, params, bytes }: Raw,
): Promise<Answer> {
  const query = parseQuery(operation, request);
  const body = operation.body ? parseWith(operation.body, parseBody(bytes)) : undefined;
  const result = await run({ ctx, params, query, body } as Input<O>);
  operation.response.parse(result);
  return { status: operation.status, json: JSON.stringify(result), replayed: false };
}

function respond(
  operation: Operation,
  request: Request,
  requestId: string,
  answer: Answer,
  given: Record<string, string>,
): Response {
  const headers = new Headers(given);
  headers.set("x-request-id", requestId);
  headers.set("content-type", "application/json; charset=utf-8");
  headers.set("cache-control", operation.versioned ? "private, no-cache" : "private, no-store");
  if (operation.alsoAs) headers.set("vary", "accept");
  if (answer.replayed) headers.set("idempotent-replayed", "true");
  if (!operation.versioned) return new Response(answer.json, { status: answer.status, headers });
  const etag = etagOf(answer.json);
  headers.set("etag", etag);
  if (operation.method !== "GET" || !isNotModified(request.headers.get("if-none-match"), etag)) {
    return new Response(answer.json, { status: answer.status, headers });
  }
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}
