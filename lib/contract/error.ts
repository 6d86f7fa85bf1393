import * as z from "zod";
import { errorTypes } from "@/lib/errors";

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
