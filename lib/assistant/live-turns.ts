import type { UIMessageChunk } from "ai";
import { chunksOf, messageOf } from "./chunks";
import type { Turn } from "./transcript";
import type { AisleMessage } from "./wire";

/**
 * A turn under way in this process: its chunks so far, and who listens. It goes on when nobody does.
 */
export class LiveTurn {
  private readonly chunks: UIMessageChunk[] = [];
  private readonly listeners = new Set<ReadableStreamDefaultController<UIMessageChunk>>();
  private readonly stopping = new AbortController();
  private markEnded = () => {};
  /** Ends when the turn has, with all it said stored. */
  readonly done = new Promise<void>((resolve) => {
    this.markEnded = resolve;
  });

  constructor(readonly turn: Turn) {}

  /** Aborts when the turn is to end early; the reason says why. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** @param reason `stopped`: by the shopper; `lost`: the conversation is another turn's or gone */
  stop(reason: "stopped" | "lost"): void {
    this.stopping.abort(reason);
  }

  push(chunk: UIMessageChunk): void {
    this.remember(chunk);
    for (const listener of this.listeners) listener.enqueue(chunk);
  }

  /** Words arrive in crumbs: what is replayed later need not. */
  private remember(chunk: UIMessageChunk): void {
    const last = this.chunks.at(-1);
    if (chunk.type === "text-delta" && last?.type === "text-delta" && last.id === chunk.id) {
      this.chunks[this.chunks.length - 1] = { ...last, delta: last.delta + chunk.delta };
    } else {
      this.chunks.push(chunk);
    }
  }

  end(): void {
    for (const listener of this.listeners) listener.close();
    this.listeners.clear();
    this.markEnded();
  }

  /** The assistant's message as it stands. */
  message(): Promise<AisleMessage> {
    return messageOf(this.turn.messageId, this.turn.base, this.chunks);
  }

  /**
   * What was said so far, then the rest as it comes.
   * @param fromStart includes what the message held before this turn
   */
  listen(fromStart: boolean): ReadableStream<UIMessageChunk> {
    const { base } = this.turn;
    let mine: ReadableStreamDefaultController<UIMessageChunk>;
    return new ReadableStream<UIMessageChunk>({
      start: (controller) => {
        mine = controller;
        const before = fromStart && base ? chunksOf(base) : [];
        const since = before.length > 0 ? this.chunks.filter((chunk) => chunk.type !== "start") : this.chunks;
        for (const chunk of [...before, ...since]) controller.enqueue(chunk);
        this.listeners.add(controller);
      },
      cancel: () => {
        this.listeners.delete(mine);
      },
    });
  }
}

// Next evaluates modules more than once per process: the turns live on globalThis so that every route sees them.
const holder = globalThis as typeof globalThis & { aisleTurns?: Map<string, LiveTurn> };
holder.aisleTurns ??= new Map();
/** By conversation. */
export const liveTurns: Map<string, LiveTurn> = holder.aisleTurns;

/** Time between a turn's commit and its entry above, at most, in ms. */
const ENTRY_MS = 100;

/** This turn, if it runs in this process. */
export async function findLiveTurn(conversationId: string, turnId: string): Promise<LiveTurn | undefined> {
  if (!liveTurns.has(conversationId)) await new Promise((resolve) => setTimeout(resolve, ENTRY_MS));
  const live = liveTurns.get(conversationId);
  return live?.turn.turnId === turnId ? live : undefined;
}

/**
 * Stops the turn under way in this process and waits until what it said is stored.
 * False when there is none here.
 */
export async function stopLiveTurn(conversationId: string): Promise<boolean> {
  const live = liveTurns.get(conversationId);
  if (!live) return false;
  live.stop("stopped");
  await live.done;
  return true;
}
