import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TopBar } from "@/components/layout/top-bar";
import { OnboardingPage } from "@/components/onboardings/onboarding-page";
import { onboardingTabOf } from "@/components/onboardings/onboarding-tabs";
import { Audit } from "./audit";
import { loadOnboardingPage, onboardingOfPath } from "./load";

type Props = PageProps<"/onboardings/[onboardingId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { display_id, customer } = await onboardingOfPath((await params).onboardingId);
  return { title: `${customer?.name} #${display_id}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { onboardingId } = await params;
  const tab = onboardingTabOf((await searchParams).tab);
  const { facts, onboarding, queryClient } = await loadOnboardingPage(onboardingId, tab);
  return (
    <>
      <TopBar
        crumbs={[
          { label: "Customers", href: "/customers" },
          {
            label: onboarding.customer?.name ?? "",
            href: `/customers/${facts.customer.display_id}-${facts.customer.slug}`,
          },
          { label: `#${onboarding.display_id}` },
        ]}
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <OnboardingPage facts={facts} path={`/onboardings/${onboardingId}`} tab={tab}>
          {tab === "audit" && <Audit facts={facts} searchParams={searchParams} />}
        </OnboardingPage>
      </HydrationBoundary>
    </>
  );
}
