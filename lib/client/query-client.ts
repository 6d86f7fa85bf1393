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
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: retryRead, networkMode },
      mutations: { retry: false, networkMode },
    },
  });
}

/** Without a network a call fails at once and says so; held back, it would happen when nobody expects it any more. */
const networkMode = "always";

/** Reads are repeated twice when the network or the server failed; what was refused stays refused. */
function retryRead(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  const status = "status" in error ? error.status : undefined;
  return typeof status !== "number" || status >= 500;
}
