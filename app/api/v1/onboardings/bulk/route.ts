import { handle } from "@/lib/api/handle";
import { contract } from "@/lib/contract/registry";
import { updateOnboardings } from "@/lib/services/onboardings/bulk";

export const POST = handle(contract.bulkUpdateOnboardings, ({ ctx, body }) =>
  updateOnboardings(ctx, body.ids, body.change),
);
