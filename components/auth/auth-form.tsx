import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type AuthFormProps = {
  onSubmit: (event: FormEvent) => void;
  message: string | undefined;
  isSubmitting: boolean;
  submitLabel: string;
  children: ReactNode;
};

/** Sent by POST even before the scripts are there, so that a password never gets into an address. */
export function AuthForm({ onSubmit, message, isSubmitting, submitLabel, children }: AuthFormProps) {
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
      {message && (
        <Note tone="danger" role="alert">
          {message}
        </Note>
      )}
      {children}
      <Button type="submit" variant="primary" size="form" loading={isSubmitting} className="w-full">
        {submitLabel}
      </Button>
    </form>
  );
}
