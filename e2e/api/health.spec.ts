import { expect, test } from "@playwright/test";

test("health answers without a key", async ({ request }) => {
  const response = await request.get("/api/v1/health");
  expect(response.status()).toBe(200);
  expect(response.headers()["x-request-id"]).toMatch(/^req_[0-9a-z]{16,}$/i);
  expect(response.headers()["content-encoding"]).toBeUndefined();
});

test("HEAD answers like GET, without a body", async ({ request }) => {
  const response = await request.head("/api/v1/health");
  expect(response.status()).toBe(200);
  expect(await response.body()).toHaveLength(0);
});

test("an unknown path is an error envelope", async ({ request }) => {
  const response = await request.get("/api/v1/nothing-here");
  expect(response.status()).toBe(404);
  expect(await response.json()).toMatchObject({ error: { type: "not_found", code: "route_not_found" } });
});

test("a method that the path lacks is named in the answer", async ({ request }) => {
  const response = await request.delete("/api/v1/health");
  expect(response.status()).toBe(405);
  expect(response.headers().allow).toContain("GET");
});
