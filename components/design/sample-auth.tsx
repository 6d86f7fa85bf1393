"use client";

import type { Route } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { NewPasswordForm } from "@/components/auth/new-password-form";
import { RequestResetForm } from "@/components/auth/request-reset-form";
import { SetupForm } from "@/components/auth/setup-form";
import { SignInForm } from "@/components/auth/sign-in-form";

export function SampleAuth({ kind }: { kind: string }) {
  const footNote = "Only people invited to this workspace can sign in.";
  if (kind === "setup") {
    return (
      <AuthPage title="Set up Pivotal" subtitle="The first workspace and its owner: you">
        <SetupForm onSubmit={refuseSlug} />
      </AuthPage>
    );
  }
  if (kind === "reset") {
    return (
      <AuthPage title="Reset your password" subtitle="We mail you a link" footNote={footNote}>
        <RequestResetForm onSubmit={wait} />
      </AuthPage>
    );
  }
  if (kind === "new-password") {
    return (
      <AuthPage title="Choose a new password" footNote={footNote}>
        <NewPasswordForm onSubmit={wait} />
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Sign in to Pivotal" subtitle="Harbour, pivotal.harbour.io" footNote={footNote}>
      <SignInForm onSubmit={refuse} resetHref={"/design/reset" as Route} />
    </AuthPage>
  );
}

async function wait() {
  await new Promise((resolve) => setTimeout(resolve, 800));
}

async function refuse() {
  await wait();
  return { message: "Email and password do not belong together. Check both, or reset the password." };
}

async function refuseSlug() {
  await wait();
  return { errors: { slug: "“harbour” is taken. Try harbour-2.", email: "This address is in use." } };
}
