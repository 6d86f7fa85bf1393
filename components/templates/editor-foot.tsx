import { useFormContext, useFormState } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { TemplateValues } from "./template-values";

type EditorFootProps = { isNew: boolean; onDiscard: () => void };

export function EditorFoot({ isNew, onDiscard }: EditorFootProps) {
  const { control } = useFormContext<TemplateValues>();
  const { isDirty, isSubmitting } = useFormState({ control });
  return (
    <footer className="flex shrink-0 items-center gap-2 border-t border-line bg-page px-page py-2.5 max-md:py-2">
      <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
        {isNew ? "Create template" : "Save changes"}
      </Button>
      {isDirty && (
        <>
          <Button variant="ghost" size="form" disabled={isSubmitting} onClick={onDiscard}>
            Discard
          </Button>
          <span className="ml-auto text-12 text-3 max-md:hidden">Not saved yet</span>
        </>
      )}
    </footer>
  );
}
