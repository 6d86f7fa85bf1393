import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { NewPassword } from "@/components/auth/new-password";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { token } = await searchParams;
  return (
    <AuthPage title="Choose a new password">
      <NewPassword token={typeof token === "string" ? token : ""} />
    </AuthPage>
  );
}
