import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { listMembers } from "@/lib/services/members/queries";

export const GET = handle(contract.listMembers, ({ ctx }) => listMembers(ctx));
