"use client";

import { useState } from "react";
import type * as z from "zod";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { contractResolver } from "@/lib/client/contract-resolver";
import { passwordLength } from "@/lib/contract/enums";
import { newWorkspaceSchema } from "@/lib/contract/workspace";
import type { Fault } from "@/lib/errors";
import { AuthForm } from "./auth-form";
import { PasswordInput } from "./password-input";
import { TimeZoneSelect, useBrowserZone } from "./time-zone-select";
import { type SubmitForm, useAuthForm } from "./use-auth-form";

export type SetupValues = z.input<typeof newWorkspaceSchema>;

type SetupFormProps = { onSubmit: SubmitForm<SetupValues> };

export function SetupForm({ onSubmit }: SetupFormProps) {
  const browserZone = useBrowserZone();
  const [isSlugOwn, setSlugOwn] = useState(false);
  const toBody = (values: SetupValues) => ({ ...values, time_zone: values.time_zone || browserZone });
  const { form, submit, message } = useAuthForm<SetupValues>(
    empty,
    (values) => onSubmit(toBody(values)),
    contractResolver(newWorkspaceSchema, toBody, wordsOf),
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
            onChange: (event) => !isSlugOwn && form.setValue("slug", slugOf(event.target.value)),
          })}
        />
      </Field>
      <Field label="Slug" hint="Names the workspace in links" error={errors.slug?.message}>
        <Input
          autoCapitalize="none"
          spellCheck={false}
          {...register("slug", { onChange: (event) => setSlugOwn(event.target.value !== "") })}
        />
      </Field>
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" {...register("name")} />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="username" autoCapitalize="none" {...register("email")} />
      </Field>
      <Field label="Password" hint="8 characters or more" error={errors.password?.message}>
        <PasswordInput autoComplete="new-password" {...register("password")} />
      </Field>
      <Field label="Time zone" hint="Days, late and today count in it" error={errors.time_zone?.message}>
        <TimeZoneSelect browserZone={browserZone} {...register("time_zone")} />
      </Field>
    </AuthForm>
  );
}

const empty: SetupValues = { workspace: "", slug: "", name: "", email: "", password: "", time_zone: "" };

/** What to write into a field that is empty or too short. */
const wanted: Readonly<Record<string, string>> = {
  workspace: "Give the workspace a name, such as your company’s.",
  slug: "Write a slug of letters, digits and dashes, such as harbour.",
  name: "Write the name others see.",
  password: `Choose a password of ${passwordLength.min} characters or more.`,
};

function wordsOf({ code, field = "" }: Fault): string | undefined {
  if (field === "email") return "An email address looks like maya@harbour.io.";
  return code === "too_small" ? wanted[field] : undefined;
}

function slugOf(name: string) {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 63);
}
