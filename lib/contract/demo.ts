import * as z from "zod";

export const demoSchema = z.strictObject({ customers: z.int().min(1).max(1000) });
