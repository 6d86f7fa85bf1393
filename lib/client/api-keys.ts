import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ApiKeyCreateInput } from "@/lib/contract/api-key";
import type { Overlap } from "@/lib/contract/enums";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";

const queryKey = ["api-keys"];

export const apiKeyListOptions = queryOptions({
  queryKey,
  queryFn: ({ signal }) => call<Contract["listApiKeys"]>("GET /api-keys", { signal }),
});

/** A mint whose answer was lost may have happened: the list is read again either way. The secret is not kept. */
function mintOptions(queryClient: QueryClient) {
  return { gcTime: 0, onSettled: () => queryClient.invalidateQueries({ queryKey }) };
}

export function createApiKeyOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: ApiKeyCreateInput) => call<Contract["createApiKey"]>("POST /api-keys", { body }),
    ...mintOptions(queryClient),
  });
}

export function rotateApiKeyOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, overlap }: { id: string; overlap: Overlap }) =>
      call<Contract["rotateApiKey"]>("POST /api-keys/{apiKeyId}/rotate", {
        params: { apiKeyId: id },
        body: { overlap },
      }),
    ...mintOptions(queryClient),
  });
}

export function revokeApiKeyOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (id: string) =>
      call<Contract["revokeApiKey"]>("DELETE /api-keys/{apiKeyId}", { params: { apiKeyId: id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}
