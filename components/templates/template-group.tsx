import { Plus } from "lucide-react";
import Link from "next/link";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { RelativeTime } from "@/components/ui/relative-time";
import { tooltip } from "@/components/ui/tooltip";
import type { Template } from "@/lib/contract/template";
import type { PhaseGroup } from "./phase-groups";
import { newTemplateHref, templateHref } from "./template-links";
import { TemplateMenu } from "./template-menu";
import { taskCountWords } from "./template-words";

type Clock = { now: string; timeZone: string };
type TemplateGroupProps = { group: PhaseGroup; clock: Clock; onDelete: (template: Template) => void };

export function TemplateGroup({ group: { phase, count, templates }, clock, onDelete }: TemplateGroupProps) {
  const headId = `phase-${phase.key}`;
  return (
    <section aria-labelledby={headId}>
      <header className="flex h-row items-center gap-2 border-b border-line bg-sunken pr-3 pl-page max-md:h-touch max-md:pr-1">
        {!phase.isArchived && <PhaseGlyph position={phase.position} count={count} colour={phase.colour} />}
        <h3 id={headId} className="min-w-0 truncate font-medium" dir="auto">
          {phase.name}
        </h3>
        <span className="num text-12 text-3">{templates.length}</span>
        {phase.isArchived ? (
          <Chip>Archived</Chip>
        ) : (
          <Link
            href={newTemplateHref({ phase: phase.key })}
            prefetch={false}
            aria-label={`New template for ${phase.name}`}
            {...tooltip(`New template for ${phase.name}`)}
            className="ml-auto grid size-control shrink-0 place-items-center rounded-2 text-2 transition-colors hover:bg-hover max-md:size-touch"
          >
            <Icon of={Plus} size={14} />
          </Link>
        )}
      </header>
      {templates.length === 0 ? (
        <p className="flex h-row items-center border-b border-line px-page text-3 max-md:h-touch">
          No templates: onboardings enter this phase without tasks
        </p>
      ) : (
        <ul aria-labelledby={headId}>
          {templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              clock={clock}
              onDelete={() => onDelete(template)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type TemplateRowProps = { template: Template; clock: Clock; onDelete: () => void };

function TemplateRow({ template, clock, onDelete }: TemplateRowProps) {
  return (
    <li className="relative flex h-row items-center gap-4 border-b border-line pr-3 pl-page transition-colors hover:bg-hover max-md:h-15 max-md:gap-1 max-md:pr-1">
      <div className="flex min-w-0 flex-1 items-center gap-4 max-md:flex-col max-md:items-stretch max-md:gap-0.5">
        <span className="flex min-w-0 flex-1 items-center gap-2 max-md:flex-none max-md:text-14">
          <Link
            href={templateHref(template.id)}
            prefetch={false}
            title={template.name}
            dir="auto"
            className="truncate font-medium -outline-offset-2 after:absolute after:inset-0"
          >
            {template.name}
          </Link>
          {template.default_for_phase && <Chip>Default</Chip>}
        </span>
        <span className="num flex shrink-0 items-center gap-4 text-2 max-md:gap-1 max-md:text-12 max-md:text-3">
          <span className="md:w-44">{taskCountWords(template)}</span>
          <span aria-hidden="true" className="md:hidden">
            ·
          </span>
          <span className="text-3 md:w-36 md:text-right">
            changed <RelativeTime value={template.updated_at} {...clock} />
          </span>
        </span>
      </div>
      <div className="relative grid shrink-0 place-items-center max-md:size-touch">
        <TemplateMenu template={template} onDelete={onDelete} />
      </div>
    </li>
  );
}
