"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Note } from "@/components/ui/note";
import { showToast } from "@/components/ui/toast-queue";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { contractResolver } from "@/lib/client/contract-resolver";
import { showFormFaults } from "@/lib/client/form-faults";
import { createPhaseOptions } from "@/lib/client/phases";
import { type Phase, type PhaseCreateInput, phaseCreateSchema } from "@/lib/contract/phase";
import type { Fault } from "@/lib/errors";
import { daysFault } from "./target-days";

type AddPhaseDrawerProps = { phases: readonly Phase[]; onClose: () => void };

/** An empty `after` is the first place. */
type Values = { name: string; target_days: string; after: string; kind: "open" | "launch" };

export function AddPhaseDrawer({ phases, onClose }: AddPhaseDrawerProps) {
  const { form, submit } = useAddPhase(phases, onClose);
  const { errors, isSubmitting } = form.formState;
  const hasLaunch = phases.some(({ kind }) => kind === "launch");
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && !isSubmitting && onClose()}
      title="Add a phase"
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose} disabled={isSubmitting}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
            Add phase
          </Button>
        </>
      }
    >
      {errors.root && (
        <Note tone="danger" role="alert">
          {errors.root.message}
        </Note>
      )}
      <Field
        label="Name"
        hint="Its key in the API is made from this name and stays"
        error={errors.name?.message}
      >
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Field label="Target days" optional error={errors.target_days?.message}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          placeholder="14"
          className="num max-w-40"
          {...form.register("target_days")}
        />
      </Field>
      <Field label="Place" error={errors.after?.message}>
        <NativeSelect {...form.register("after")}>
          <option value="">First</option>
          {phases.filter(isPlace).map(({ key, name }) => (
            <option key={key} value={key}>
              After {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {!hasLaunch && (
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Checkbox
              label="Entering it marks the launch"
              checked={field.value === "launch"}
              onCheckedChange={(checked) => field.onChange(checked ? "launch" : "open")}
            />
          )}
        />
      )}
    </Drawer>
  );
}

function useAddPhase(phases: readonly Phase[], onClose: () => void) {
  const { mutateAsync } = useMutation(createPhaseOptions(useQueryClient()));
  const form = useForm<Values>({
    defaultValues: {
      name: "",
      target_days: "",
      after: phases.filter(isPlace).at(-1)?.key ?? "",
      kind: "open",
    },
    resolver: contractResolver(phaseCreateSchema, bodyOf, faultWords),
  });
  const send = form.handleSubmit(async (values) => {
    try {
      const { name, position } = await mutateAsync(bodyOf(values));
      showToast({ text: `${name} is phase ${position}`, tone: "success" });
      onClose();
    } catch (error) {
      showFormFaults(form, error);
    }
  });
  return { form, submit: useSingleSubmit(send) };
}

function isPlace({ kind }: Phase): boolean {
  return kind !== "completed";
}

function bodyOf({ name, target_days, after, kind }: Values): PhaseCreateInput {
  const days = target_days.trim();
  return { name, target_days: days === "" ? null : Number(days), after: after === "" ? null : after, kind };
}

function faultWords({ field, code }: Fault): string | undefined {
  if (field === "name" && code === "too_small") return "Give the phase a name, such as Kickoff.";
  if (field === "name" && code === "too_big") return "This is longer than 255 characters.";
  if (field === "target_days") return daysFault;
  return undefined;
}
