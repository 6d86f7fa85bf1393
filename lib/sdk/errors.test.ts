import { inspect } from "node:util";
import { expect, it } from "vitest";
import { type Reply, startLoopback } from "@/scripts/test/loopback";
import {
  ConflictError,
  NotFoundError,
  Pivotal,
  PivotalError,
  type PivotalOptions,
  RateLimitError,
} from "./index.ts";

const apiKey = "pivotal_test_sesame";

/** A client of a server that answers with these, in turn. */
async function serving(...replies: Reply[]) {
  const { url: baseUrl, seen } = await startLoopback(replies);
  const client = (options: Partial<PivotalOptions> = {}) => new Pivotal({ apiKey, baseUrl, ...options });
  return { baseUrl, client, pivotal: client(), seen };
}

function refusal(status: number, type: string, code: string, more: object = {}): Reply {
  return {
    status,
    headers: { "retry-after": "0", "x-request-id": "req_1" },
    body: { error: { type, code, message: "No.", ...more } },
  };
}

it("gives up after its retries, with what the server said", async () => {
  const limited = refusal(429, "rate_limit_error", "rate_limited");
  const { client, pivotal, seen } = await serving(limited, limited, limited, limited, limited, limited);
  const error = await rejection(pivotal.customers.delete(1));
  expect(error).toBeInstanceOf(RateLimitError);
  expect(seen.map(({ method, headers }) => [method, headers["idempotency-key"]])).toEqual(
    Array(4).fill(["DELETE", undefined]),
  );
  await rejection(client({ maxRetries: 0 }).me.get());
  await rejection(pivotal.me.get({ maxRetries: 0 }));
  expect(seen).toHaveLength(6);
});

it("turns each refusal into an error of its kind", async () => {
  const errors = [{ code: "too_small", message: "No.", field: "name" }];
  const { pivotal } = await serving(
    refusal(400, "invalid_request_error", "too_small", { field: "name", errors }),
    refusal(404, "not_found", "customer_not_found"),
    refusal(412, "conflict", "version_mismatch"),
    { status: 403, body: "<html>" },
  );
  expect(await rejection(pivotal.customers.create({ name: "" }))).toMatchObject({
    name: "InvalidRequestError",
    message: "No.",
    status: 400,
    code: "too_small",
    field: "name",
    errors,
    requestId: "req_1",
  });
  expect(await rejection(pivotal.customers.get(1))).toBeInstanceOf(NotFoundError);
  expect(await rejection(pivotal.customers.get(1))).toBeInstanceOf(ConflictError);
  expect(await rejection(pivotal.customers.get(1))).toMatchObject({
    name: "PermissionError",
    status: 403,
    code: undefined,
  });
});

it("does not follow a redirect, and says so when the answer is not Pivotal's", async () => {
  const { pivotal, seen } = await serving(
    { status: 301, headers: { location: "https://pivotal.example.com/" } },
    { body: "<html>" },
  );
  const redirected = await rejection(pivotal.customers.create({ name: "Contoso" }));
  expect(redirected.message).toContain("https://pivotal.example.com/");
  expect((await rejection(pivotal.me.get())).message).toContain("not JSON");
  expect(seen).toHaveLength(2);
});

it("shows the key nowhere", async () => {
  const { client, pivotal } = await serving({ status: 401, body: {} });
  const faults = [
    await rejection(pivotal.me.get()),
    await rejection(client({ baseUrl: "http://127.0.0.1:1", maxRetries: 0 }).me.get()),
  ];
  try {
    new Pivotal({ apiKey: `${apiKey} `, baseUrl: "http://localhost" });
  } catch (error) {
    faults.push(error as PivotalError);
  }
  expect(faults).toHaveLength(3);
  const shown = [pivotal, ...faults].map(
    (thing) => inspect(thing, { depth: 9, showHidden: true }) + JSON.stringify(thing),
  );
  expect(shown.join()).not.toContain("sesame");
});

async function rejection(call: PromiseLike<unknown>): Promise<PivotalError> {
  const error = await Promise.resolve(call).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PivotalError) return error;
  throw new Error(`a PivotalError was expected, not ${inspect(error)}`);
}
