"use client";

import { useRouter } from "next/navigation";
import { signIn } from "@/lib/client/auth";
import { SignInForm } from "./sign-in-form";

export function SignIn() {
  const router = useRouter();
  return (
    <SignInForm
      resetHref="/forgot-password"
      onSubmit={async ({ email, password }) => {
        const refusal = await signIn(email, password);
        if (refusal) return refusal;
        router.replace("/");
        router.refresh();
      }}
    />
  );
}
