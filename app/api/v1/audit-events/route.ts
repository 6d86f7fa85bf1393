import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listAuditEvents } from "@/lib/services/audit/queries";

export const GET = handle(contract.listAuditEvents, ({ ctx, query }) => listAuditEvents(ctx, query));
