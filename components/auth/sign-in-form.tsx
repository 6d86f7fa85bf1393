"use client";

import type { Route } from "next";
import Link from "next/link";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";
import { emailRules, type SubmitForm, useAuthForm } from "./use-auth-form";

export type SignInValues = { email: string; password: string };

type SignInFormProps = {
  onSubmit: SubmitForm<SignInValues>;
  /** Where a forgotten password is reset; left out, the link is. */
  resetHref?: Route;
  email?: string;
};

export function SignInForm({ onSubmit, resetHref, email = "" }: SignInFormProps) {
  const { form, submit, message } = useAuthForm<SignInValues>({ email, password: "" }, onSubmit);
  const { errors, isSubmitting } = form.formState;
  return (
    <AuthForm onSubmit={submit} message={message} isSubmitting={isSubmitting} submitLabel="Sign in">
      <Field label="Email" error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus={email === ""}
          {...form.register("email", emailRules)}
        />
      </Field>
      <Field
        label="Password"
        error={errors.password?.message}
        aside={
          resetHref && (
            <Link href={resetHref} className="touch-area text-12 text-accent-text hover:underline">
              Reset password
            </Link>
          )
        }
      >
        <PasswordInput
          autoComplete="current-password"
          autoFocus={email !== ""}
          {...form.register("password", { required: "Write your password." })}
        />
      </Field>
    </AuthForm>
  );
}
