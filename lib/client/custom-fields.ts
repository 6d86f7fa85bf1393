import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { CustomFieldCreateInput, CustomFieldPatchInput } from "@/lib/contract/custom-field";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";
import { customerKeys } from "./customers";

const queryKey = ["custom-fields"];

export const customFieldListOptions = queryOptions({
  queryKey: [...queryKey, "list"],
  queryFn: ({ signal }) => call<Contract["listCustomFields"]>("GET /custom-fields", { signal }),
  staleTime: 60_000,
});

/** With how many customers have a value of each. */
export const customFieldUsageOptions = queryOptions({
  queryKey: [...queryKey, "usage"],
  queryFn: ({ signal }) =>
    call<Contract["listCustomFields"]>("GET /custom-fields", { query: { expand: "usage" }, signal }),
});

/** What changes a definition may change every customer. */
function writeOptions(queryClient: QueryClient) {
  return {
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey }),
        queryClient.invalidateQueries({ queryKey: customerKeys.all }),
      ]),
  };
}

export function createCustomFieldOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: CustomFieldCreateInput) =>
      call<Contract["createCustomField"]>("POST /custom-fields", { body }),
    ...writeOptions(queryClient),
  });
}

export function updateCustomFieldOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, patch }: { id: string; patch: CustomFieldPatchInput }) =>
      call<Contract["updateCustomField"]>("PATCH /custom-fields/{customFieldId}", {
        params: { customFieldId: id },
        body: patch,
      }),
    ...writeOptions(queryClient),
  });
}

export function deleteCustomFieldOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (id: string) =>
      call<Contract["deleteCustomField"]>("DELETE /custom-fields/{customFieldId}", {
        params: { customFieldId: id },
      }),
    ...writeOptions(queryClient),
  });
}
