"use client";

import { Field } from "@/components/ui/field";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";
import { newPasswordRules, type SubmitForm, useAuthForm } from "./use-auth-form";

export type NewPasswordValues = { password: string };

export function NewPasswordForm({ onSubmit }: { onSubmit: SubmitForm<NewPasswordValues> }) {
  const { form, submit, message } = useAuthForm<NewPasswordValues>({ password: "" }, onSubmit);
  const { errors, isSubmitting } = form.formState;
  return (
    <AuthForm onSubmit={submit} message={message} isSubmitting={isSubmitting} submitLabel="Save password">
      <Field
        label="New password"
        hint="8 characters or more. All other sessions end."
        error={errors.password?.message}
      >
        <PasswordInput
          autoComplete="new-password"
          autoFocus
          {...form.register("password", newPasswordRules)}
        />
      </Field>
    </AuthForm>
  );
}
