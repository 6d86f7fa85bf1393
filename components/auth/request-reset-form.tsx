"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { AuthForm } from "./auth-form";
import { emailRules, type SubmitForm, useAuthForm } from "./use-auth-form";

export type RequestResetValues = { email: string };

export function RequestResetForm({ onSubmit }: { onSubmit: SubmitForm<RequestResetValues> }) {
  const { form, submit, message, isSent } = useAuthForm<RequestResetValues>({ email: "" }, onSubmit);
  const { errors, isSubmitting } = form.formState;
  if (isSent) {
    return (
      <Note tone="success" role="status">
        If somebody here signs in with {form.getValues("email")}, a link to choose a new password is on its
        way. It works for one hour.
      </Note>
    );
  }
  return (
    <AuthForm onSubmit={submit} message={message} isSubmitting={isSubmitting} submitLabel="Send the link">
      <Field label="Email" error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
          {...form.register("email", emailRules)}
        />
      </Field>
    </AuthForm>
  );
}
