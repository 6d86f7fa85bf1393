import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentCtx } from "@/lib/auth/current-ctx";
import { switchWorkspace } from "@/lib/auth/session";

/** Links in mails carry `?workspace=slug`: it is switched to before anything is shown. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const { workspace } = await searchParams;
  await currentCtx();
  if (typeof workspace === "string") await switchWorkspace(await headers(), workspace);
  redirect("/customers");
}
