import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { SetUp } from "@/components/auth/set-up";
import { db } from "@/db/client";
import { hasWorkspace } from "@/lib/services/workspaces/queries";

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage() {
  if (await hasWorkspace(db)) redirect("/login");
  return (
    <AuthPage
      title="Set up Pivotal"
      subtitle="Your workspace, and you as its owner. All of it can be changed later."
      footNote="The database is empty: you are the first."
    >
      <SetUp />
    </AuthPage>
  );
}
