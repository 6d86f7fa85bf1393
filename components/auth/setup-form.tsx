"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";
import { TimeZoneSelect, useBrowserZone } from "./time-zone-select";
import { emailRules, newPasswordRules, type SubmitForm, useAuthForm } from "./use-auth-form";

export type SetupValues = {
  workspace: string;
  slug: string;
  name: string;
  email: string;
  password: string;
  time_zone: string;
};

type SetupFormProps = { onSubmit: SubmitForm<SetupValues> };

export function SetupForm({ onSubmit }: SetupFormProps) {
  const browserZone = useBrowserZone();
  const [isSlugOwn, setSlugOwn] = useState(false);
  const { form, submit, message } = useAuthForm<SetupValues>(empty, (values) =>
    onSubmit({ ...values, time_zone: values.time_zone || browserZone }),
  );
  const { errors, isSubmitting } = form.formState;
  const { register } = form;
  return (
    <AuthForm onSubmit={submit} message={message} isSubmitting={isSubmitting} submitLabel="Create workspace">
      <Field label="Workspace name" error={errors.workspace?.message}>
        <Input
          autoFocus
          autoComplete="organization"
          placeholder="Harbour"
          {...register("workspace", {
            required: "Give the workspace a name, such as your company’s.",
            onChange: (event) => !isSlugOwn && form.setValue("slug", slugOf(event.target.value)),
          })}
        />
      </Field>
      <Field label="Slug" hint="Names the workspace in links" error={errors.slug?.message}>
        <Input
          autoCapitalize="none"
          spellCheck={false}
          {...register("slug", { ...slugRules, onChange: (event) => setSlugOwn(event.target.value !== "") })}
        />
      </Field>
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" {...register("name", { required: "Write the name others see." })} />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          {...register("email", emailRules)}
        />
      </Field>
      <Field label="Password" hint="8 characters or more" error={errors.password?.message}>
        <PasswordInput autoComplete="new-password" {...register("password", newPasswordRules)} />
      </Field>
      <Field label="Time zone" hint="Days, late and today count in it" error={errors.time_zone?.message}>
        <TimeZoneSelect browserZone={browserZone} {...register("time_zone")} />
      </Field>
    </AuthForm>
  );
}

const empty: SetupValues = { workspace: "", slug: "", name: "", email: "", password: "", time_zone: "" };

const slugRules = {
  required: "Write a slug of letters, digits and dashes, such as harbour.",
  pattern: {
    value: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    message: "Only a–z, 0–9 and single dashes between them, such as harbour-de.",
  },
  maxLength: { value: 63, message: "This is longer than 63 characters." },
};

function slugOf(name: string) {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 63);
}
