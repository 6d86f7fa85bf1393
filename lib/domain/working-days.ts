/** Which days people work on. A day is `YYYY-MM-DD`. */

export type WorkingCalendar = {
  /** ISO weekdays, Monday is 1. */
  workingDays: readonly number[];
  /** Exceptions from the working days. */
  holidays: readonly string[];
};

export function isWorkingDay(day: string, { workingDays, holidays }: WorkingCalendar): boolean {
  return workingDays.includes(Temporal.PlainDate.from(day).dayOfWeek) && !holidays.includes(day);
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: string, calendar: WorkingCalendar): string {
  return nearestWorkingDay(day, calendar, 1);
}

/** The day itself when it is a working day, else the last one before it. */
export function previousWorkingDay(day: string, calendar: WorkingCalendar): string {
  return nearestWorkingDay(day, calendar, -1);
}

/** Where nobody ever works there is nothing to move to. */
function nearestWorkingDay(day: string, calendar: WorkingCalendar, step: 1 | -1): string {
  if (calendar.workingDays.length === 0) return day;
  let at = Temporal.PlainDate.from(day);
  while (!isWorkingDay(at.toString(), calendar)) at = at.add({ days: step });
  return at.toString();
}
