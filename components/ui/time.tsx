"use client";

import { useSyncExternalStore } from "react";
import { useHydrated } from "./use-hydrated";

const absolute = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const local = () => new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium" });
const relative = new Intl.RelativeTimeFormat("en-US", { numeric: "auto" });

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

function ago(ms: number, now: number): string {
  const delta = ms - now;
  for (const [unit, size] of units) {
    if (Math.abs(delta) >= size) return relative.format(Math.round(delta / size), unit);
  }
  return Math.abs(delta) < 10_000 ? "just now" : relative.format(Math.round(delta / 1000), "second");
}

const minute = 60_000;

function everyMinute(notify: () => void): () => void {
  const timer = setInterval(notify, minute / 2);
  return () => clearInterval(timer);
}

/**
 * "3 days ago". The server and the first client paint show the date in UTC, so that both agree; the relative
 * form and the local time in the title come after hydration.
 */
export function RelativeTime({ at, className }: { at: string | number | Date; className?: string }) {
  const date = new Date(at);
  const ms = date.getTime();
  const tick = useSyncExternalStore(
    everyMinute,
    () => Math.floor(Date.now() / (minute / 2)),
    () => null,
  );
  if (Number.isNaN(ms)) return null;
  return (
    <time
      dateTime={date.toISOString()}
      title={tick === null ? undefined : local().format(date)}
      className={className}
    >
      {tick === null ? absolute.format(date) : ago(ms, Date.now())}
    </time>
  );
}

/** A clock time with seconds in the reader's own zone; UTC until hydrated. */
export function ClockTime({ at, className }: { at: string | number | Date; className?: string }) {
  const hydrated = useHydrated();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeStyle: "medium",
    timeZone: hydrated ? undefined : "UTC",
  });
  return (
    <time
      dateTime={date.toISOString()}
      title={hydrated ? local().format(date) : undefined}
      className={className}
    >
      {format.format(date)}
    </time>
  );
}

/** "Nov 22, 15:04", or with `seconds` "Nov 22, 2026, 15:04:05", in the reader's own zone; UTC until hydrated. */
export function DayTime({ at, seconds = false }: { at: string | number | Date; seconds?: boolean }) {
  const hydrated = useHydrated();
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat("en-US", {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: hydrated ? undefined : "UTC",
    ...(seconds ? { year: "numeric", second: "2-digit" } : {}),
  });
  return <time dateTime={date.toISOString()}>{format.format(date)}</time>;
}
