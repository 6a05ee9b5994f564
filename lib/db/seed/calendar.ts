const DAY_MS = 86_400_000;

/** Every date of the seed hangs on the day it is planted, so that the demo never expires. Days are UTC days. */
export class Calendar {
  readonly #midnight: number;

  constructor(now: Date) {
    this.#midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  }

  /** The moment `days` ago (negative: ahead) at the given time of day. */
  ago(days: number, time = "12:00"): Date {
    const [hours = "0", minutes = "0"] = time.split(":");
    return new Date(this.#midnight - days * DAY_MS + (Number(hours) * 60 + Number(minutes)) * 60_000);
  }

  /** The day `days` ago (negative: ahead) as YYYY-MM-DD. */
  day(days: number): string {
    return this.ago(days).toISOString().slice(0, 10);
  }
}
