"use client";

import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTaskCounts } from "@/components/tasks/use-task-counts";
import { cx } from "@/components/ui/cx";
import { EditableText } from "@/components/ui/editable-text";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { dayOf, daysBetween, formatDay, formatDays, formatMoment, formatSlip } from "@/lib/dates";
import type { PageFacts } from "./facts";
import { useChangeOnboarding } from "./use-change-onboarding";
import { type ShownOnboarding, useOnboarding } from "./use-onboarding";

/** What is worth knowing beside the work: waiting, target, details, notes. */
export function OnboardingRail({ facts }: { facts: PageFacts }) {
  const onboarding = useOnboarding(facts.onboardingId);
  return (
    <>
      {onboarding.waiting_on_customer_since && (
        <Waiting facts={facts} since={onboarding.waiting_on_customer_since} />
      )}
      <TargetShifts facts={facts} onboarding={onboarding} />
      <Details facts={facts} onboarding={onboarding} />
      <Notes facts={facts} onboarding={onboarding} />
    </>
  );
}

function Waiting({ facts: { onboardingId, now, timeZone }, since }: { facts: PageFacts; since: string }) {
  const { openFacing } = useTaskCounts(onboardingId);
  const days = daysBetween(dayOf(since, timeZone), dayOf(now, timeZone));
  return (
    <Section title="Waiting on customer">
      <Row label="Since">
        <time dateTime={since} title={formatMoment(since, timeZone)}>
          {formatDay(dayOf(since, timeZone), dayOf(now, timeZone))}, {days === 0 ? "today" : formatDays(days)}
        </time>
      </Row>
      {openFacing > 0 && (
        <Row label="For">
          {openFacing === 1 ? "1 customer-facing task" : `${openFacing} customer-facing tasks`}
        </Row>
      )}
    </Section>
  );
}

type PartProps = { facts: PageFacts; onboarding: ShownOnboarding };

function TargetShifts({
  facts: { now, timeZone },
  onboarding: { target_launch_date, history, summary },
}: PartProps) {
  const say = (moment: string | null) =>
    moment === null ? "None" : formatDay(dayOf(moment, timeZone), dayOf(now, timeZone));
  return (
    <Section title="Target launch date">
      <Row label="Now">
        <span className="font-medium">{say(target_launch_date)}</span>
        {summary.slip_risk && <span className="text-warning"> slip risk</span>}
      </Row>
      {history.target_shifts.length > 0 && (
        <ol className="grid gap-2 pt-1 pb-2">
          {history.target_shifts.map(({ old_date, new_date, days, reason, actor, created_at }) => (
            <li key={created_at}>
              <p className="num flex items-center gap-1.5">
                <span className="text-3">{say(old_date)}</span>
                <Icon of={ArrowRight} size={12} className="text-3" />
                <span>{say(new_date)}</span>
                {days !== null && days !== 0 && (
                  <span className={cx("text-12", days > 0 ? "text-warning" : "text-2")}>
                    {formatSlip(days)}
                  </span>
                )}
                <time
                  dateTime={created_at}
                  title={formatMoment(created_at, timeZone)}
                  className="ml-auto text-12 text-3"
                >
                  {say(created_at)}
                </time>
              </p>
              <p className="text-12 text-3 [overflow-wrap:anywhere]" dir="auto">
                {actor.name}
                {reason && `: ${reason}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Details({ facts, onboarding }: PartProps) {
  const { now, timeZone, customer, primaryContact } = facts;
  const { started_at, history } = onboarding;
  const sum = (part: "working_seconds" | "customer_seconds") =>
    Math.floor(history.phases.reduce((total, phase) => total + phase[part], 0) / 86_400);
  const started = dayOf(started_at, timeZone);
  const age = daysBetween(started, dayOf(now, timeZone));
  return (
    <Section title="Details">
      <Row label="Started">
        <time dateTime={started_at} title={formatMoment(started_at, timeZone)}>
          {formatDay(started, dayOf(now, timeZone))}, {age === 0 ? "today" : `${formatDays(age)} ago`}
        </time>
      </Row>
      <Row label="Days">
        {sum("working_seconds")} ours, {sum("customer_seconds")} customer’s
      </Row>
      <Row label="Plan">{customer.plan ?? "–"}</Row>
      <Row label="Tags">
        <span className="flex flex-wrap gap-1">
          {customer.tags.length === 0 ? "–" : customer.tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}
        </span>
      </Row>
      <Row label="Contact">
        {primaryContact ? (
          <Link
            href={`/customers/${customer.display_id}-${customer.slug}?tab=contacts` as Route}
            className="text-accent-text hover:underline"
            title={primaryContact.email}
          >
            {primaryContact.name}
          </Link>
        ) : (
          "Nobody"
        )}
      </Row>
      {onboarding.created_by_test_key && <Row label="Made by">a test key</Row>}
    </Section>
  );
}

function Notes({ facts, onboarding }: PartProps) {
  const { save } = useChangeOnboarding(facts);
  return (
    <Section title="Notes">
      <EditableText
        key={onboarding.notes}
        label="Notes"
        value={onboarding.notes ?? ""}
        placeholder={facts.mayEdit ? "Add notes" : "–"}
        isMultiline
        maxLength={20_000}
        disabled={!facts.mayEdit}
        onSave={(notes) => save({ notes: notes === "" ? null : notes })}
        className="[overflow-wrap:anywhere]"
      />
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line not-last:border-b py-1.5 first:pt-0">
      <h3 className="pt-2 pb-1 text-12 font-medium text-3">{title}</h3>
      {children}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-h-7 items-center gap-2 max-md:min-h-9">
      <span className="w-23 shrink-0 text-3">{label}</span>
      <span className="num min-w-0 truncate">{children}</span>
    </div>
  );
}
