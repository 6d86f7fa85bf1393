import { isServer, QueryClient } from "@tanstack/react-query";

let browserClient: QueryClient | undefined;

/** One client for the life of the tab; a fresh one for each server render. */
export function getQueryClient(): QueryClient {
  if (isServer) return createQueryClient();
  browserClient ??= createQueryClient();
  return browserClient;
}

function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: retryRead },
      mutations: { retry: false },
    },
  });
}

/** Reads are repeated twice when the network or the server failed; what was refused stays refused. */
function retryRead(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  const status = "status" in error ? error.status : undefined;
  return typeof status !== "number" || status >= 500;
}
