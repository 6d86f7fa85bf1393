"use client";

import { Controller } from "react-hook-form";
import { ownerChoice, ownerOfChoice, ownerOptions } from "@/components/customers/owner-options";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Member } from "@/lib/contract/member";
import type { Phase } from "@/lib/contract/phase";
import { onboardingRoles } from "./roles";
import { useNewOnboarding } from "./use-new-onboarding";

type NewOnboardingDrawerProps = {
  customer: { id: string; name: string };
  /** Those that the person may start in. */
  phases: readonly Phase[];
  members: readonly Member[];
  timeZone: string;
  onClose: () => void;
};

export function NewOnboardingDrawer(props: NewOnboardingDrawerProps) {
  const { customer, phases, members, timeZone, onClose } = props;
  const { form, submit } = useNewOnboarding({ customer, phase: phases[0]?.key ?? "", timeZone, onClose });
  const { errors, isSubmitting } = form.formState;
  const { register, control } = form;
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Start an onboarding for ${customer.name}`}
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
            Start onboarding
          </Button>
        </>
      }
    >
      {errors.root && <Note tone="danger">{errors.root.message}</Note>}
      <Field label="Target launch date" optional error={errors.target_launch_date?.message}>
        <Input type="date" min="2000-01-01" max="2199-12-31" {...register("target_launch_date")} />
      </Field>
      {phases.length > 1 && (
        <Controller
          control={control}
          name="phase"
          render={({ field }) => (
            <Field label="Starts in" hint="Its default template is applied" error={errors.phase?.message}>
              <Select
                value={field.value}
                onValueChange={field.onChange}
                options={phases.map(({ key, name, position, colour }) => ({
                  value: key,
                  label: name,
                  before: <PhaseGlyph position={position ?? 1} count={phases.length} colour={colour} />,
                }))}
              />
            </Field>
          )}
        />
      )}
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        {onboardingRoles.map(({ field: name, label }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field }) => (
              <Field label={label} error={errors[name]?.message}>
                <Select
                  options={ownerOptions(members)}
                  value={ownerChoice(field.value)}
                  onValueChange={(choice) => field.onChange(ownerOfChoice(choice))}
                />
              </Field>
            )}
          />
        ))}
      </div>
      <Field label="Notes" optional error={errors.notes?.message}>
        <Textarea rows={3} {...register("notes")} />
      </Field>
    </Drawer>
  );
}
