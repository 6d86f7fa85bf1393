"use client";

import { useRouter } from "next/navigation";
import { showToast } from "@/components/ui/toast-queue";
import { resetPassword } from "@/lib/client/auth";
import { NewPasswordForm } from "./new-password-form";

export function NewPassword({ token }: { token: string }) {
  const router = useRouter();
  return (
    <NewPasswordForm
      onSubmit={async ({ password }) => {
        const refusal = await resetPassword(token, password);
        if (refusal) return refusal;
        showToast({ text: "Your new password holds. Sign in with it.", tone: "success" });
        router.replace("/login");
      }}
    />
  );
}
