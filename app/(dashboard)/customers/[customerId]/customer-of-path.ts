import { notFound } from "next/navigation";
import { cache } from "react";
import { currentCtx } from "@/lib/auth/current-ctx";
import type { Customer } from "@/lib/contract/customer";
import { ApiError } from "@/lib/errors";
import { getCustomer } from "@/lib/services/customers/queries";

/** `42`, `42-acme-inc` or an id; the slug is decoration. Read once per page, for its title and its body. */
export const customerOfPath = cache(async (segment: string): Promise<Customer> => {
  const ctx = await currentCtx();
  try {
    return await getCustomer(ctx, /^(\d+)-/.exec(segment)?.[1] ?? segment);
  } catch (error) {
    if (error instanceof ApiError && error.code === "customer_not_found") notFound();
    throw error;
  }
});
