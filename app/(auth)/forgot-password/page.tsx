import type { Metadata } from "next";
import { AuthPage } from "@/components/auth/auth-page";
import { RequestReset } from "@/components/auth/request-reset";
import { Note } from "@/components/ui/note";
import { isMailConfigured } from "@/lib/channels/mail";

export const metadata: Metadata = { title: "Reset password" };

export default function ForgotPasswordPage() {
  return (
    <AuthPage title="Reset your password" subtitle="We mail you a link to choose a new one.">
      {isMailConfigured ? (
        <RequestReset />
      ) : (
        <Note tone="warning">
          This server has no mail server to send the link with. Ask whoever runs it: they can make you a new
          password with <code className="mono">npm run pivotal -- user reset-password</code>.
        </Note>
      )}
    </AuthPage>
  );
}
