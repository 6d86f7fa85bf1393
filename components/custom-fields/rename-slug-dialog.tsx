import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { CustomField } from "@/lib/contract/custom-field";
import { customerWords } from "./field-words";

type RenameSlugDialogProps = {
  field: CustomField;
  slug: string;
  onRename: () => Promise<void>;
  onClose: () => void;
};

/** A label is only words; a slug is what programs know the field by. What is refused stands in the drawer behind. */
export function RenameSlugDialog({ field, slug, onRename, onClose }: RenameSlugDialogProps) {
  const count = field.usage?.customer_count ?? 0;
  const rename = async () => {
    await onRename();
    return undefined;
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Rename the key in the API?"
      confirmLabel="Rename key"
      cancelLabel="Keep the key"
      isDangerous={false}
      onConfirm={rename}
    >
      <p>
        <Key slug={field.slug} /> becomes <Key slug={slug} />
        {count > 0 && ` in ${customerWords(count)}`}. A program that still sends the old key is refused from
        that moment on, so change your integrations along with it.
      </p>
    </ConfirmDialog>
  );
}

function Key({ slug }: { slug: string }) {
  return <span className="mono text-1">custom_fields.{slug}</span>;
}
