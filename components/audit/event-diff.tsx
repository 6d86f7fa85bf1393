import type { AuditEvent } from "@/lib/contract/audit-event";
import { changesOf, fieldName, type Names, valueWords } from "./event-values";

/** Each field with its old and new value. */
export function EventDiff({ event, names }: { event: AuditEvent; names: Names }) {
  return (
    <dl className="text-12 text-2">
      {changesOf(event).map(([field, { old, new: fresh }]) => (
        <div key={field} className="flex min-w-0 gap-1.5">
          <dt className="shrink-0 text-3">{fieldName(field)}</dt>
          <dd className="line-clamp-4 min-w-0 [overflow-wrap:anywhere]" dir="auto">
            {old !== null && (
              <>
                <span className="text-3">{valueWords(field, old, names)}</span> →{" "}
              </>
            )}
            {valueWords(field, fresh, names)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
