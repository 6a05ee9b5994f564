const dayMs = 86_400_000;

/** The calendar day of a moment in UTC, YYYY-MM-DD. The shop's days are UTC days. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day `days` after `day` (before it, when negative). */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs));

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
