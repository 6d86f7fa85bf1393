import { NotFoundState } from "@/components/layout/not-found-state";
import { TopBar } from "@/components/layout/top-bar";

export default function OnboardingNotFoundPage() {
  return (
    <>
      <TopBar crumbs={[{ label: "Customers", href: "/customers" }, { label: "Not found" }]} />
      <NotFoundState title="There is no such onboarding here" />
    </>
  );
}
