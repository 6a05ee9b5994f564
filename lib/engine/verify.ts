import { createHash } from "node:crypto";

/** A run as it was stored, in the texts that were hashed. */
export interface StoredChain {
  id: string;
  status: string;
  lastSeq: number;
  lastHash: string | null;
  /** The run's own facts as hashed: the beginning of its chain. */
  text: string;
  /** What the run says it ended with, as text to compare with its last event's. */
  ending: string;
}

export interface StoredEvent {
  seq: number;
  kind: string;
  hash: string | null;
  /** The event's facts as hashed. */
  text: string;
  /** Of what a run ends with: its reason, message and error. */
  ending: string;
}

/** The first place where a run's history does not fit. */
export interface Break {
  runId: string;
  /** Number of the event that does not fit; null: the run's row. */
  seq: number | null;
  /** What does not fit, in words. */
  problem: string;
}

export type Verdict = { events: number; chained: boolean; broken: Break | null };

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Follows one run's chain, event by event in the order of their numbers, and holds nothing but the hash of the latest: a
 * history of any length takes the same memory. Knows no database.
 */
export class ChainCheck {
  private count = 0;
  private unchained = 0;
  private latest: StoredEvent | undefined;
  private hash: string;
  private broken: Break | null = null;

  constructor(private readonly run: StoredChain) {
    this.hash = sha256(run.text);
  }

  next(event: StoredEvent): void {
    this.count += 1;
    if (this.broken) return;
    const problem = this.problemOf(event);
    if (problem) this.broken = { runId: this.run.id, seq: event.seq, problem };
    this.latest = event;
  }

  /** After the last event. `mustBeChained`: earlier runs are, so this one cannot be from before. */
  end(mustBeChained: boolean): Verdict {
    const chained = this.run.lastHash !== null || this.unchained < this.count;
    const problem =
      !chained && mustBeChained
        ? "its hashes are missing, though earlier runs have theirs"
        : this.problemAtEnd();
    this.broken ??= problem ? { runId: this.run.id, seq: null, problem } : null;
    return { events: this.count, chained, broken: this.broken };
  }

  private problemOf({ seq, hash, text }: StoredEvent): string | undefined {
    if (seq > this.count) return `event ${this.count} is missing before it`;
    if (seq < this.count) return "its number does not continue the history";
    const isFirstChained = this.unchained === seq - 1;
    if (hash === null) {
      if (!isFirstChained) return "it has no hash, though the event before it has one";
      this.unchained += 1;
      return;
    }
    const expected = sha256(this.hash + text);
    this.hash = expected;
    if (hash === expected) return;
    return isFirstChained
      ? "its hash does not fit: the event, or the run's workflow, version, person, trigger, key, order, input or start, was changed"
      : "its hash does not fit: it, or what stood before it, was changed";
  }

  private problemAtEnd(): string | undefined {
    const { lastSeq, lastHash, status, ending } = this.run;
    if (lastSeq > this.count)
      return `it counts ${lastSeq} events, ${lastSeq - this.count} are missing at the end`;
    if (lastSeq < this.count) return `it counts ${lastSeq} events, ${this.count - lastSeq} more were added`;
    if (this.unchained < this.count && lastHash !== this.hash)
      return "its hash is not that of its last event";
    if (this.unchained === this.count && lastHash !== null) return "it has a hash, its events have none";
    const told = statusTold(this.latest?.kind);
    if (told !== status) return `its status is ${status}, its last event says ${told}`;
    const ended = status !== "running" && status !== "waiting";
    if (ended && this.latest?.ending !== ending)
      return "its reason, message or error is not what its last event says";
    return;
  }
}

/** The status that a run has after its last event. */
function statusTold(kind: string | undefined): string {
  if (kind === "wait_started") return "waiting";
  const ended = /^run_(completed|exited|failed|cancelled)$/.exec(kind ?? "");
  return ended?.[1] ?? "running";
}
