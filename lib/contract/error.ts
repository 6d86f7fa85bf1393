import * as z from "zod";
import { type ApiError, errorTypes } from "@/lib/errors";

const faultSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
});

export const errorSchema = z
  .strictObject({
    error: z
      .strictObject({
        type: z.enum(errorTypes),
        code: z.string().describe("What went wrong, for programs."),
        message: z.string().describe("What is wrong and what would be right, for people."),
        field: z.string().optional().describe("The property at fault, `contacts[0].email` style."),
        errors: z.array(faultSchema).optional().describe("All faults, when the request has any of a field."),
      })
      .meta({ id: "ErrorError" }),
  })
  .meta({ id: "Error" });

export type ErrorBody = z.output<typeof errorSchema>;

/** How every fault is said, over HTTP and by the CLI. */
export function errorBodyOf(error: ApiError): ErrorBody {
  return {
    error: {
      type: error.type,
      code: error.code,
      message: error.message,
      ...(error.field === undefined ? {} : { field: error.field }),
      ...(error.faults.some((fault) => fault.field !== undefined) ? { errors: [...error.faults] } : {}),
    },
  };
}
