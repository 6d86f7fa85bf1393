import { TopBar } from "@/components/layout/top-bar";
import { OnboardingSkeleton } from "@/components/onboardings/onboarding-skeleton";

export default function Loading() {
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }]} />
      <OnboardingSkeleton />
    </>
  );
}
