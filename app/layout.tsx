import { connection } from "next/server";
import type { ReactNode } from "react";

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time has no nonce, and its scripts would not run.
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
