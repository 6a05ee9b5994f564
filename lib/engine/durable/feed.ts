import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { CHANNEL } from "./announce";

type Listener = () => void;

/** One LISTEN connection per process, fanned out to whoever watches a run. Connects on first use and reconnects. */
export class RunFeed {
  private readonly listeners = new Map<string, Set<Listener>>();
  private connecting: Promise<void> | undefined;
  private client: Client | undefined;
  private closed = false;

  constructor(private readonly url: string) {}

  /**
   * Calls `listener` whenever the run has news. Resolves once nothing that is written from then on can be missed.
   * Returns how to stop.
   */
  async subscribe(runId: string, listener: Listener): Promise<Listener> {
    const listeners = this.listeners.get(runId) ?? new Set();
    this.listeners.set(runId, listeners.add(listener));
    const unsubscribe = () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(runId);
    };
    try {
      this.connecting ??= this.connect();
      await this.connecting;
    } catch (error) {
      unsubscribe();
      throw error;
    }
    return unsubscribe;
  }

  /** Ends the connection and wakes every watcher for the last time. */
  async close() {
    this.closed = true;
    this.wakeAll();
    await this.client?.end().catch(() => {});
  }

  get isClosed() {
    return this.closed;
  }

  private async connect() {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: "aisle run feed",
    });
    client.on("notification", ({ payload }) => this.wake(payload ?? ""));
    // Without a listener an error on an idle connection would end the process; "end" follows it.
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.connecting = undefined;
      await client.end().catch(() => {});
      throw error;
    }
    client.once("end", () => void this.reconnect());
    this.client = client;
  }

  /** Until it succeeds; then everybody looks again, for what was told while nobody listened. */
  private async reconnect() {
    this.connecting = undefined;
    for (let delayMs = 100; !this.closed; delayMs = Math.min(delayMs * 2, 2_000)) {
      try {
        this.connecting ??= this.connect();
        await this.connecting;
        this.wakeAll();
        return;
      } catch {
        await sleep(delayMs, undefined, { ref: false });
      }
    }
  }

  private wake(runId: string) {
    for (const listener of this.listeners.get(runId) ?? []) listener();
  }

  /** For what may have been written by a process that could not tell it any more. */
  wakeAll() {
    for (const runId of this.listeners.keys()) this.wake(runId);
  }
}
