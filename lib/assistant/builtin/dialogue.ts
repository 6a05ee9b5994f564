import type { Frame } from "./frame";
import { emptyMemory, type Memory, remember } from "./memory";
import { normalise } from "./normalise";
import { planFor } from "./plan";
import type { Context } from "./plan/context";
import { type Call, CallFailed, type Ending, type KnownTool, Stop } from "./plan/types";
import { readSlots } from "./slots";
import { deniedText, failedText, lostThread, notOffered, waitingText } from "./speak/trouble";
import type { Exchange, Turn } from "./transcript";
import { understand } from "./understand";

/** More calls than any plan needs; a plan that wants more is cut short. */
const maxCalls = 6;

export type Decision = { kind: "call"; call: Call } | { kind: "say"; text: string };

/**
 * What to do next in a conversation. All state is derived from the turns: earlier turns are replayed with what their
 * tools answered, which gives back the question that is open and everything "it" can mean.
 */
export function decide(turns: readonly Turn[], offered: ReadonlySet<string>, now: Date): Decision {
  const memory = emptyMemory();
  const current = turns.at(-1);
  if (!current) return { kind: "say", text: "Hi! What can I do for you?" };
  for (const turn of turns.slice(0, -1)) {
    const frame = understand(turn.user, memory, now);
    const step = replay(frame, turn, memory, offered, now);
    for (const exchange of turn.exchanges) remember(memory, exchange);
    memory.pending = step.kind === "ended" ? step.ending.pending : undefined;
    memory.lastFrame = smallTalk.has(frame.intent) && memory.lastFrame ? memory.lastFrame : frame;
    memory.turns++;
  }
  const frame = understand(current.user, memory, now);
  const step = replay(frame, current, memory, offered, now);
  if (step.kind === "ended") return { kind: "say", text: step.ending.say };
  if (!offered.has(step.call.tool)) return { kind: "say", text: notOffered };
  return { kind: "call", call: step.call };
}

const smallTalk: ReadonlySet<string> = new Set([
  "greet",
  "thanks",
  "compliment",
  "yes",
  "no",
  "complaint",
  "unknown",
]);

type Step = { kind: "wants"; call: Call } | { kind: "ended"; ending: Ending };

/** Runs the plan of a turn over the calls it has already made, up to the next call or the end. */
function replay(frame: Frame, turn: Turn, memory: Memory, offered: ReadonlySet<string>, now: Date): Step {
  const context: Context = {
    frame,
    slots: frame.slots,
    memory,
    now,
    seed: `${turn.user}#${memory.turns}`,
    offered: (tool) => offered.has(tool),
    readPart: (text) => readSlots(normalise(text), now),
  };
  const plan = planFor(frame.intent)(context);
  try {
    let next = plan.next();
    for (let made = 0; !next.done; made++) {
      const exchange = turn.exchanges[made];
      if (!exchange) {
        return made >= maxCalls || repeats(next.value, turn.exchanges)
          ? { kind: "ended", ending: { say: lostThread } }
          : { kind: "wants", call: next.value };
      }
      // Another model answered this turn: its results are remembered, its plan is not ours.
      if (exchange.tool !== next.value.tool) return { kind: "ended", ending: { say: lostThread } };
      next = plan.next(exchange.outcome);
    }
    return { kind: "ended", ending: next.value };
  } catch (reason) {
    if (reason instanceof Stop) return { kind: "ended", ending: reason.ending };
    if (reason instanceof CallFailed) return { kind: "ended", ending: afterFailure(reason, frame) };
    throw reason;
  }
}

function repeats(call: Call, exchanges: readonly Exchange[]): boolean {
  const wanted = JSON.stringify(call.input);
  return exchanges.some(
    (exchange) => exchange.tool === call.tool && JSON.stringify(exchange.input) === wanted,
  );
}

/** A declined card can still be confirmed after all: the same wish stays on offer. */
function afterFailure({ tool, outcome }: CallFailed, frame: Frame): Ending {
  if (outcome.kind === "error") return { say: failedText(tool, outcome) };
  const confirmable: readonly KnownTool[] = ["cancel_order", "return_and_replace"];
  const pending = confirmable.includes(tool)
    ? { kind: "offer" as const, next: frame, options: [] }
    : undefined;
  return { say: outcome.kind === "denied" ? deniedText(tool) : waitingText(tool), pending };
}
