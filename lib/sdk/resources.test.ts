import { expect, it } from "vitest";
import * as z from "zod";
import type { Operation } from "@/lib/contract/operation";
import { operations } from "@/lib/contract/registry";
import { resources } from "./resources.ts";

const methods = Object.entries(resources).flatMap(([resource, verbs]) =>
  Object.entries(verbs).map(([verb, route]) => ({ name: `${resource}.${verb}`, verb, route: String(route) })),
);
const routes = methods.map(({ route }) => route);
const routeOf = ({ method, path }: Operation) => `${method} ${path}`;

it("has a method for each operation that a key may call", () => {
  const missing = operations
    .filter(({ audience }) => audience === "key_or_person")
    .map(routeOf)
    .filter((route) => !routes.includes(route));
  expect(missing, "add a line for each of these to lib/sdk/resources.ts").toEqual([]);
});

it("has none for what only a person may call, and none twice", () => {
  const callable = operations.filter(({ audience }) => audience !== "person").map(routeOf);
  expect(routes.filter((route) => !callable.includes(route))).toEqual([]);
  expect(new Set(routes).size).toBe(routes.length);
});

it("names by list… what answers with pages, and nothing else", () => {
  const lists = operations
    .filter((operation) => operation.method === "GET" && isList(operation))
    .map(routeOf);
  const named = methods.filter(({ verb }) => verb.startsWith("list"));
  expect(named.map(({ route }) => route).sort()).toEqual(
    lists.filter((route) => routes.includes(route)).sort(),
  );
});

function isList({ response }: Operation): boolean {
  if (!(response instanceof z.ZodObject)) return false;
  const { object } = response.shape;
  return object instanceof z.ZodLiteral && object.value === "list";
}
