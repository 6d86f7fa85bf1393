import { answerIdentity } from "@/lib/api/identity";

export const POST = answerIdentity;
