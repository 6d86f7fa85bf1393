"use client";

import { useState } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  useForm,
} from "react-hook-form";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { passwordLength } from "@/lib/contract/enums";

/** What the server thinks of a form: words for single fields, words for the whole, or nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that says nothing has nothing against it
export type FormAnswer = { errors?: Record<string, string>; message?: string } | void;

export type SubmitForm<Values> = (values: Values) => Promise<FormAnswer>;

export function useAuthForm<Values extends FieldValues>(
  defaultValues: DefaultValues<Values>,
  onSubmit: SubmitForm<Values>,
  resolver?: Resolver<Values>,
) {
  const form = useForm<Values>({
    defaultValues,
    reValidateMode: "onChange",
    ...(resolver ? { resolver } : {}),
  });
  const [message, setMessage] = useState<string>();
  const [isSent, setSent] = useState(false);
  const send = form.handleSubmit(async (values) => {
    setMessage(undefined);
    const answer = await onSubmit(values).catch(unreachable);
    const faults = Object.entries(answer?.errors ?? {});
    for (const [index, [name, words]] of faults.entries()) {
      if (name in values) {
        form.setError(name as FieldPath<Values>, { message: words }, { shouldFocus: index === 0 });
      } else setMessage(words);
    }
    if (answer?.message) setMessage(answer.message);
    setSent(!answer?.message && faults.length === 0);
  });
  return { form, submit: useSingleSubmit(send), message, isSent };
}

async function unreachable(): Promise<FormAnswer> {
  return { message: "The server could not be reached. Nothing was changed; try again in a moment." };
}

export const emailRules = {
  required: "Write the email address you sign in with.",
  pattern: { value: /^\S+@\S+$/, message: "An email address looks like maya@harbour.io." },
};

export const newPasswordRules = {
  required: `Choose a password of ${passwordLength.min} characters or more.`,
  minLength: {
    value: passwordLength.min,
    message: `This is shorter than ${passwordLength.min} characters.`,
  },
  maxLength: { value: passwordLength.max, message: `This is longer than ${passwordLength.max} characters.` },
};
