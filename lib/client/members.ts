import { queryOptions } from "@tanstack/react-query";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";

export const memberListOptions = queryOptions({
  queryKey: ["members"],
  queryFn: ({ signal }) => call<Contract["listMembers"]>("GET /members", { signal }),
  staleTime: 300_000,
});
