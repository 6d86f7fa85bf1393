"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { useShell } from "@/components/layout/shell-context";
import { useSingleSubmit } from "@/components/ui/use-single-submit";
import { contractResolver } from "@/lib/client/contract-resolver";
import { showFormFaults } from "@/lib/client/form-faults";
import { createOnboarding, onboardingKeys } from "@/lib/client/onboardings";
import { type OnboardingCreateInput, onboardingCreateSchema } from "@/lib/contract/onboarding";
import { middayOf } from "@/lib/dates";

type Values = {
  target_launch_date: string;
  phase: string;
  csm_id: string | null;
  se_id: string | null;
  designer_id: string | null;
  product_ops_id: string | null;
  notes: string;
};

type NewOnboarding = { customer: { id: string }; phase: string; timeZone: string; onClose: () => void };

/** The form of a new onboarding; once it is there, its page opens. */
export function useNewOnboarding({ customer, phase, timeZone, onClose }: NewOnboarding) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { person } = useShell();
  const toBody = ({ target_launch_date: day, notes, ...values }: Values): OnboardingCreateInput => ({
    ...values,
    customer_id: customer.id,
    ...(day === "" ? {} : { target_launch_date: middayOf(day, timeZone) }),
    ...(notes.trim() === "" ? {} : { notes: notes.trim() }),
  });
  const form = useForm<Values>({
    defaultValues: {
      target_launch_date: "",
      phase,
      csm_id: person.id,
      se_id: null,
      designer_id: null,
      product_ops_id: null,
      notes: "",
    },
    resolver: contractResolver(onboardingCreateSchema, toBody),
  });
  const send = form.handleSubmit(async (values) => {
    try {
      const made = await createOnboarding(toBody(values));
      await queryClient.invalidateQueries({ queryKey: onboardingKeys.all });
      onClose();
      router.push(`/onboardings/${made.display_id}` as Route);
    } catch (error) {
      showFormFaults(form, error);
    }
  });
  return { form, submit: useSingleSubmit(send) };
}
