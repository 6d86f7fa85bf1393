import { expect, test } from "@playwright/test";
import { db } from "@/db/client";
import { inTransaction } from "@/db/transaction";
import { makeWorkspace } from "@/e2e/factories/workspace";
import { archivePhase } from "@/lib/services/phases/archive";
import { updatePhase } from "@/lib/services/phases/commands";
import { holdPhases } from "@/lib/services/phases/hold";
import { phaseSequence } from "@/lib/services/phases/queries";

test("while somebody holds the sequence no phase leaves it, and others may hold it too", async () => {
  const { ctx } = await makeWorkspace();
  const archived: string[] = [];
  let archiving: Promise<unknown> = Promise.resolve();
  const seen = await inTransaction(db, async (tx) => {
    const held = await holdPhases({ ...ctx, db: tx });
    archiving = archivePhase({ ...ctx, db }, "review", {}).then(() => archived.push("review"));
    const beside = await inTransaction(db, (other) => holdPhases({ ...ctx, db: other }));
    expect(beside).toEqual(held);
    expect(archived).toEqual([]);
    return held.live.map(({ key }) => key);
  });
  expect(seen.at(0)).toBe("before_getting_started");
  expect(seen.at(-1)).toBe("completed");
  await archiving;
  const left = (await phaseSequence({ ...ctx, db })).map(({ key }) => key);
  expect(left).toEqual(seen.filter((key) => key !== "review"));
});

test("who waited for a change of the sequence sees it as it is then", async () => {
  const { ctx } = await makeWorkspace();
  let waiting: ReturnType<typeof holdPhases> | undefined;
  await inTransaction(db, async (tx) => {
    await archivePhase({ ...ctx, db: tx }, "before_getting_started", {});
    await updatePhase({ ...ctx, db: tx }, "review", { name: "Sign-off" });
    waiting = inTransaction(db, (other) => holdPhases({ ...ctx, db: other }));
    await phaseSequence({ ...ctx, db });
  });
  const seen = (await waiting)?.live ?? [];
  expect(seen[0]?.key).toBe("program_design");
  expect(seen.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(seen.find(({ key }) => key === "review")?.name).toBe("Sign-off");
});
