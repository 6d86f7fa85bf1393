import { setUp } from "@/lib/auth/set-up";

export const POST = setUp;
