import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { SignIn } from "@/components/auth/sign-in";
import { db } from "@/db/client";
import { baseUrl } from "@/lib/base-url";
import { soleWorkspaceName } from "@/lib/services/workspaces/queries";

export const metadata: Metadata = { title: "Sign in" };

export default async function LoginPage() {
  const { isSetUp, name } = await soleWorkspaceName(db);
  if (!isSetUp) redirect("/setup");
  const { host } = new URL(baseUrl());
  return (
    <AuthPage
      title="Sign in to Pivotal"
      subtitle={name === null ? host : `${name}, ${host}`}
      footNote="Only people invited to a workspace can sign in."
    >
      <SignIn />
    </AuthPage>
  );
}
