import type { Context } from "@/lib/context";
import type { FileContent } from "@/lib/contract/file";
import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from "@/lib/contract/operation";
import type { Page } from "@/lib/contract/query";
import { etagOf, isNotModified } from "@/lib/etag";
import type { Answer } from "./answer";
import { contextFor, requireRights } from "./context-for";
import { csvResponse, csvWanted, type ListPage } from "./csv-response";
import { errorResponse } from "./error-response";
import { fileResponse } from "./file-response";
import { answerOnce } from "./idempotency";
import { parseQuery } from "./parse";
import { type Received, receive } from "./receive";
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
    let received: Received | undefined;
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
      const body = await receive(operation, request);
      received = body;
      const produce = (ctx: Context | null) => produceAnswer(operation, run, ctx, { request, params, body });
      const answer = caller
        ? await answerOnce(operation, request, caller.ctx, body.fingerprint, produce)
        : await produce(null);
      await body.end();
      if (caller && answer.replayed) headers = await caller.uncount();
      return await respond(operation, request, requestId, answer, headers);
    } catch (error) {
      await received?.end(error);
      return errorResponse(error, requestId, headers);
    }
  };
}

type Raw = { request: Request; params: Record<string, string>; body: Received };

/** Any page of the list that is asked for, by what answers one of them. */
function pagesBy<O extends Operation>(
  operation: O,
  run: Run<O>,
  ctx: Context | null,
  { request, params }: Omit<Raw, "body">,
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
  { request, params, body: received }: Raw,
): Promise<Answer> {
  const query = parseQuery(operation, request);
  const body = received.read();
  const result = await run({ ctx, params, query, body } as Input<O>);
  operation.response.parse(result);
  if (operation.answersFile)
    return { status: operation.status, file: result as FileContent, replayed: false };
  return { status: operation.status, json: JSON.stringify(result), replayed: false };
}

function respond(
  operation: Operation,
  request: Request,
  requestId: string,
  answer: Answer,
  given: Record<string, string>,
): Response | Promise<Response> {
  const headers = new Headers(given);
  headers.set("x-request-id", requestId);
  if ("file" in answer) return fileResponse(request, answer.file, headers);
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
