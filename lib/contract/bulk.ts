import * as z from "zod";
import { errorSchema } from "./error";
import { reference } from "./query";

/** What a bulk action takes: up to 200 records by `display_id` or `id`, each once. */
export const bulkIds = z.array(reference).min(1).max(200);

/** One answer for each id, in the order of the request: a refusal of one stops none of the others. */
export const bulkResultSchema = z
  .strictObject({
    object: z.literal("bulk_result"),
    data: z.array(
      z.strictObject({ id: z.string(), ok: z.boolean(), error: errorSchema.shape.error.optional() }),
    ),
  })
  .meta({ id: "BulkResult" });

export type BulkResult = z.output<typeof bulkResultSchema>;
