import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { getMe } from "@/lib/services/me/queries";

export const GET = handle(contract.getMe, ({ ctx }) => getMe(ctx));
