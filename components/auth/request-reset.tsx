"use client";

import { requestPasswordReset } from "@/lib/client/auth";
import { RequestResetForm } from "./request-reset-form";

export function RequestReset() {
  return <RequestResetForm onSubmit={({ email }) => requestPasswordReset(email)} />;
}
