import { NotFoundState } from "@/components/layout/not-found-state";
import { TopBar } from "@/components/layout/top-bar";

export default function TemplateNotFoundPage() {
  return (
    <>
      <TopBar crumbs={[{ label: "Templates", href: "/admin/templates" }, { label: "Not found" }]} />
      <NotFoundState
        title="There is no such template here"
        href="/admin/templates"
        linkLabel="Go to templates"
      >
        It may have been deleted. Tasks that it made are still there.
      </NotFoundState>
    </>
  );
}
