import { contractResolver } from "@/lib/client/contract-resolver";
import { templateCreateSchema } from "@/lib/contract/template";
import { bodyOf, templateFaultWords } from "./template-values";

export const templateResolver = contractResolver(templateCreateSchema, bodyOf, templateFaultWords);
