/** How dates and durations are said. An instant is an ISO string, a day is `YYYY-MM-DD`. Runs the same in server and browser. */

/** The calendar day of an instant in a time zone. */
export function dayOf(instant: string, timeZone: string): string {
  const { year, month, day } = partsOf(instant, timeZone);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Whole calendar days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Whether a text names a calendar day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The first moment of a calendar day in a time zone. */
export function startOfDay(day: string, timeZone: string): string {
  return new Date(Date.parse(endOfDay(addDays(day, -1), timeZone)) + 1).toISOString();
}

/** The last moment of a calendar day in a time zone. */
export function endOfDay(day: string, timeZone: string): string {
  const wall = Date.parse(`${day}T23:59:00Z`);
  const near = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(near, timeZone) + 59_999).toISOString();
}

/** Noon of a calendar day in a time zone: the same day in its neighbours. */
export function middayOf(day: string, timeZone: string): string {
  return new Date(Date.parse(endOfDay(day, timeZone)) - dayMs / 2 + 1).toISOString();
}

/** "4 Dec"; "8 Jan 2027" when the year is another than today's. */
export function formatDay(day: string, today: string): string {
  const { year, month, date } = splitDay(day);
  const text = `${date} ${months[month - 1]?.slice(0, 3)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${year}`;
}

/** "Tuesday 24 November 2026" */
export function formatLongDay(day: string): string {
  const { year, month, date } = splitDay(day);
  return `${weekdayOf(day)} ${date} ${months[month - 1]} ${year}`;
}

/** A due date as people say it: "tomorrow", "in 4 days", "2 days late", then "4 Dec". */
export function formatDue(day: string, today: string): string {
  const days = daysBetween(today, day);
  const word = nearDays.get(days);
  if (word) return word;
  if (Math.abs(days) > 14) return formatDay(day, today);
  return days > 0 ? `in ${days} days` : `${-days} days late`;
}

/** "18 min ago", "2 hours ago", "yesterday", "3 weeks ago", then the day; "in 22 hours" for what comes. */
export function formatAgo(instant: string, now: string, timeZone: string): string {
  const seconds = (Date.parse(now) - Date.parse(instant)) / 1000;
  const isPast = seconds >= 0;
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes < 1) return isPast ? "just now" : "in a moment";
  if (minutes < 60) return around(`${minutes} min`, isPast);
  const days = Math.abs(daysBetween(dayOf(instant, timeZone), dayOf(now, timeZone)));
  const hours = Math.floor(minutes / 60);
  if (days === 0 || hours < (isPast ? 6 : 24)) return around(plural(hours, "hour"), isPast);
  if (days === 1) return isPast ? "yesterday" : "tomorrow";
  if (days < 14) return around(plural(days, "day"), isPast);
  if (days < 56) return around(plural(Math.floor(days / 7), "week"), isPast);
  return formatDay(dayOf(instant, timeZone), dayOf(now, timeZone));
}

/** "Tue 24 Nov 09:00", for moments where the time counts. */
export function formatClock(instant: string, now: string, timeZone: string): string {
  const day = dayOf(instant, timeZone);
  return `${weekdayOf(day).slice(0, 3)} ${formatDay(day, dayOf(now, timeZone))} ${timeOf(instant, timeZone)}`;
}

/** "Tuesday 24 November 2026, 09:00 Europe/Stockholm" */
export function formatMoment(instant: string, timeZone: string): string {
  return `${formatLongDay(dayOf(instant, timeZone))}, ${timeOf(instant, timeZone)} ${timeZone}`;
}

/** "19 d", for tight places. */
export function formatDuration(days: number): string {
  return `${signed(days)} d`;
}

/** "19 days", for sentences. */
export function formatDays(days: number): string {
  return `${signed(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
}

/** "+9 d" for a date that moved later, "−3 d" for one that moved nearer. */
export function formatSlip(days: number): string {
  return days > 0 ? `+${days} d` : formatDuration(days);
}

/** "3 d late" in a table. */
export function formatLate(days: number): string {
  return `${formatDuration(days)} late`;
}

const dayMs = 86_400_000;

const nearDays = new Map([
  [-1, "yesterday"],
  [0, "today"],
  [1, "tomorrow"],
]);

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(instant: string, timeZone: string) {
  const parts = formatFor(timeZone).formatToParts(new Date(instant));
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return {
    year: read("year"),
    month: read("month"),
    day: read("day"),
    hour: read("hour"),
    minute: read("minute"),
  };
}

/** How far the clocks of a zone are ahead of UTC at an instant, both in milliseconds. */
function offsetAt(instant: number, timeZone: string) {
  const { year, month, day, hour, minute } = partsOf(new Date(instant).toISOString(), timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000;
}

function formatFor(timeZone: string) {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

function timeOf(instant: string, timeZone: string) {
  const { hour, minute } = partsOf(instant, timeZone);
  return `${pad(hour)}:${pad(minute)}`;
}

function weekdayOf(day: string) {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

function splitDay(day: string) {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split("-").map(Number);
  return { year, month, date };
}

function around(span: string, isPast: boolean) {
  return isPast ? `${span} ago` : `in ${span}`;
}

function plural(count: number, unit: string) {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function signed(days: number) {
  return days < 0 ? `−${-days}` : String(days);
}

function pad(value: number) {
  return String(value).padStart(2, "0");
}
