"use client";

import { Controller, useFormState, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import type { CustomField } from "@/lib/contract/custom-field";
import { slugFrom } from "@/lib/domain/slug";
import { typeOptions } from "./field-words";
import { RenameSlugDialog } from "./rename-slug-dialog";
import { useFieldForm } from "./use-field-form";

type FieldDrawerProps = { field: CustomField | undefined; onClose: () => void };

export function FieldDrawer({ field, onClose }: FieldDrawerProps) {
  const { form, submit, renaming, rename, keepSlug } = useFieldForm(field, onClose);
  const { errors, isSubmitting } = form.formState;
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => !isOpen && !isSubmitting && onClose()}
      title={field ? `Edit ${field.label}` : "Add a custom field"}
      onSubmit={submit}
      foot={
        <>
          <Button variant="ghost" size="form" onClick={onClose} disabled={isSubmitting}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" size="form" kbd="⌘↵" loading={isSubmitting}>
            {field ? "Save field" : "Add field"}
          </Button>
        </>
      }
    >
      {errors.root && (
        <Note tone="danger" role="alert">
          {errors.root.message}
        </Note>
      )}
      <DefinitionFields form={form} field={field} />
      {field && renaming && (
        <RenameSlugDialog field={field} slug={renaming.slug} onRename={rename} onClose={keepSlug} />
      )}
    </Drawer>
  );
}

type DefinitionFieldsProps = {
  form: ReturnType<typeof useFieldForm>["form"];
  field: CustomField | undefined;
};

function DefinitionFields({ form, field }: DefinitionFieldsProps) {
  const { register, control } = form;
  const { errors } = useFormState({ control });
  const [label, type] = useWatch({ control, name: ["label", "type"] });
  return (
    <>
      <Field label="Label" hint="What people see on a customer" error={errors.label?.message}>
        <Input autoComplete="off" {...register("label")} />
      </Field>
      <Field
        label="Slug"
        optional={!field}
        hint={
          field
            ? "Programs read and write the value under this key"
            : "The key in the API, made from the label when left out"
        }
        error={errors.slug?.message}
      >
        <Input
          isMono
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder={field?.slug ?? slugFrom(label)}
          {...register("slug")}
        />
      </Field>
      <Controller
        control={control}
        name="type"
        render={({ field: choice }) => (
          <Field isGroup label="Type" error={errors.type?.message}>
            <div>
              <Segmented
                label="Type"
                size="form"
                options={typeOptions}
                value={choice.value}
                onValueChange={choice.onChange}
              />
            </div>
          </Field>
        )}
      />
      {type === "select" && (
        <Field label="Options" hint="One a line, in this order" error={errors.options?.message}>
          <Textarea rows={4} {...register("options")} />
        </Field>
      )}
      <Controller
        control={control}
        name="required"
        render={({ field: { value, onChange } }) => (
          <Checkbox
            label={
              <>
                Required <span className="text-3">on every new customer</span>
              </>
            }
            checked={value}
            onCheckedChange={onChange}
          />
        )}
      />
    </>
  );
}
