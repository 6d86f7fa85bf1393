import { setUp } from "@/lib/api/set-up";

export const POST = setUp;
