import { formatAgo, formatMoment } from "@/lib/dates";

type RelativeTimeProps = {
  /** An ISO instant. */
  value: string;
  /** The moment the page was drawn, so that server and browser say the same. */
  now: string;
  timeZone: string;
  className?: string;
};

/** "18 min ago", with the exact moment on hover. */
export function RelativeTime({ value, now, timeZone, className }: RelativeTimeProps) {
  return (
    <time dateTime={value} title={formatMoment(value, timeZone)} className={className}>
      {formatAgo(value, now, timeZone)}
    </time>
  );
}
