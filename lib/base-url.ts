import { env } from "./env";

/** Where people reach this server; links in mails start with it. */
export function baseUrl(): string {
  return (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
}
