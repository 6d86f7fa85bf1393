import type { Context } from "@/lib/context";
import type { Me } from "@/lib/contract/meta";
import { scopesOf } from "@/lib/contract/scopes";
import { forbidden } from "@/lib/errors";

/** Costs no statement: the context knows it all. */
export async function getMe({ actor, workspace }: Context): Promise<Me> {
  const organization = { id: workspace.id, slug: workspace.slug, name: workspace.name };
  if (actor.type === "api_key") {
    const { id, name, prefix, mode, tier } = actor;
    const apiKey = { id, name, prefix, mode, scopes: scopesOf(actor), rate_limit_tier: tier };
    return { object: "me", api_key: apiKey, user: null, organization };
  }
  if (actor.type !== "member") throw forbidden("Only keys and members have an identity here.");
  const { id, name, email, role } = actor;
  return { object: "me", api_key: null, user: { id, name, email, role }, organization };
}
