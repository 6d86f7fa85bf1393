import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";

export const GET = handle(contract.getHealth, async () => ({
  status: "ok" as const,
  timestamp: new Date().toISOString(),
}));
