import { db } from "@/db/client";
import { templates } from "@/db/schema";
import type { PhaseList } from "@/lib/contract/phase";
import { phaseSequences } from "@/lib/domain/phases";
import { newId } from "@/lib/ids";
import type { Api } from "./client";

/** The keys with which a workspace starts. */
export const sequence: readonly string[] = phaseSequences.api.map(({ key }) => key);

export async function keysOf(api: Api): Promise<string[]> {
  return (await api.get<PhaseList>("/phases")).body.data.map(({ key }) => key);
}

export async function makeTemplate(workspaceId: string, phase: string): Promise<string> {
  const id = newId("template");
  const now = new Date();
  await db.insert(templates).values({ workspaceId, id, name: "Plan", phase, createdAt: now, updatedAt: now });
  return id;
}
