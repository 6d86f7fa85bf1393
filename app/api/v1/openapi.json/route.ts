import { handle } from "@/lib/api/handle";
import { openapiDocument } from "@/lib/api/openapi";
import { contract } from "@/lib/contract/registry";

export const GET = handle(contract.getOpenapi, async () => openapiDocument());
