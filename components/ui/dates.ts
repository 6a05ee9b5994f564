const day = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const dayOfYear = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** "Nov 22" for an ISO date or time, read as UTC. */
export function shortDay(at: string | number | Date): string {
  return day.format(new Date(at));
}

/** "Nov 22, 2026", read as UTC. */
export function fullDay(at: string | number | Date): string {
  return dayOfYear.format(new Date(at));
}

/** A length of time in the largest fitting unit: "8 ms", "1.2 s", "3 min", "2 h", "6 days". */
export function formatDuration(ms: number): string {
  if (ms < 1) return "<1 ms";
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} h`;
  return `${Math.round(ms / 86_400_000)} days`;
}
