/** Sign-in and its kin, which have no session yet and so no place in /api/v1. */

export type AuthAnswer = { errors?: Record<string, string>; message?: string } | undefined;

type Refusal = {
  message?: string;
  code?: string;
  error?: { message: string; errors?: { field?: string; message: string }[] };
};

export async function post(path: string, body: object): Promise<AuthAnswer> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return undefined;
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  const faults = refusal.error?.errors?.flatMap(({ field, message }) =>
    field ? [[field, message] as const] : [],
  );
  if (faults?.length) return { errors: Object.fromEntries(faults) };
  return { message: refusal.error?.message ?? words[refusal.code ?? ""] ?? refusal.message ?? silence };
}

/** What the library for identity says in codes. */
const words: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: "No account has this email and password. Check both.",
  INVALID_TOKEN: "This link was used before or has expired. Ask for a new one.",
};

const silence = "The server did not answer as it should. Try again in a moment.";

export function signIn(email: string, password: string): Promise<AuthAnswer> {
  return post("/api/auth/sign-in/email", { email, password });
}

export function signOut(): Promise<AuthAnswer> {
  return post("/api/auth/sign-out", {});
}

export function requestPasswordReset(email: string): Promise<AuthAnswer> {
  return post("/api/auth/request-password-reset", { email });
}

export function resetPassword(token: string, newPassword: string): Promise<AuthAnswer> {
  return post("/api/auth/reset-password", { token, newPassword });
}
