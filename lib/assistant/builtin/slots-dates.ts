import type { Slots } from "./frame";
import { months } from "./lexicon/forms";
import type { Slate } from "./slate";

const day = 86_400_000;
const monthNames = months.join("|");
const shortMonths = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

/** "from March", "last month", "yesterday", "over the last 30 days". Days are UTC days. */
export function readDates(slate: Slate, slots: Slots, now: Date): void {
  const span = slate.take(
    /\b(?:over |in |for |during )?(?:the )?(?:last|past|previous)\s+(\d{1,3}|few|couple of)?\s*(days?|weeks?|months?|year)\b/,
  );
  if (span) {
    const unit = span[2]?.startsWith("day")
      ? 1
      : span[2]?.startsWith("week")
        ? 7
        : span[2]?.startsWith("month")
          ? 30
          : 365;
    const count = span[1] === undefined ? 1 : /^\d/.test(span[1]) ? Number(span[1]) : 3;
    slots.days = Math.min(365, Math.max(1, unit * count));
    if (span[1] === undefined && span[2] === "month") {
      const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1);
      const last = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0);
      setRange(slots, new Date(first), new Date(last));
    } else setRange(slots, new Date(now.getTime() - slots.days * day), now);
    return;
  }
  if (slate.take(/\bthis month\b/)) {
    setRange(slots, new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)), now);
    return;
  }
  if (slate.take(/\bthis year\b/)) {
    setRange(slots, new Date(Date.UTC(now.getUTCFullYear(), 0, 1)), now);
    return;
  }
  if (slate.take(/\bthis week\b/)) {
    setRange(slots, new Date(now.getTime() - 7 * day), now);
    return;
  }
  if (slate.take(/\byesterday\b/)) {
    const yesterday = new Date(now.getTime() - day);
    setRange(slots, yesterday, yesterday);
    return;
  }
  const named =
    slate.take(
      new RegExp(
        `\\b(?:(?:from|in|of|during|since|back in|the|my)\\s+)(?:last\\s+)?(${monthNames}|${shortMonths})\\b(?:\\s+(?:one|1|order|purchase))?`,
      ),
    ) ??
    slate.take(new RegExp(`^(?:the )?(${monthNames}|${shortMonths})(?: (?:one|1|order|please))*$`)) ??
    slate.take(new RegExp(`\\b(${monthNames.replace("march|", "").replace("may|", "")})\\b`));
  if (!named) return;
  const month = months.findIndex((name) => name.startsWith((named[1] ?? "").slice(0, 3)));
  if (month < 0) return;
  slots.month = month;
  // The most recent such month, today's own included.
  const year = now.getUTCFullYear() - (month > now.getUTCMonth() ? 1 : 0);
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  setRange(slots, new Date(Date.UTC(year, month, 1)), /^since\b/.test(named[0]) ? now : lastDay);
}

function setRange(slots: Slots, from: Date, to: Date): void {
  slots.placedFrom = from.toISOString().slice(0, 10);
  slots.placedTo = to.toISOString().slice(0, 10);
}
