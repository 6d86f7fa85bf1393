import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ApiKeyCreateInput, Overlap } from "@/lib/contract/api-key";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";

const queryKey = ["api-keys"];

export const apiKeyListOptions = queryOptions({
  queryKey,
  queryFn: ({ signal }) => call<Contract["listApiKeys"]>("GET /api-keys", { signal }),
});

export function createApiKeyOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: ApiKeyCreateInput) => call<Contract["createApiKey"]>("POST /api-keys", { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export function rotateApiKeyOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, overlap }: { id: string; overlap: Overlap }) =>
      call<Contract["rotateApiKey"]>("POST /api-keys/{apiKeyId}/rotate", {
        params: { apiKeyId: id },
        body: { overlap },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export function revokeApiKeyOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (id: string) =>
      call<Contract["revokeApiKey"]>("DELETE /api-keys/{apiKeyId}", { params: { apiKeyId: id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
}
