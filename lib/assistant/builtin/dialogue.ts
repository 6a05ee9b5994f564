import type { Frame } from "./frame";
import { emptyMemory, type Memory, remember } from "./memory";
import { normalise } from "./normalise";
import { planFor } from "./plan";
import type { Context } from "./plan/context";
import { type Call, CallFailed, type Ending, type KnownTool, Stop } from "./plan/types";
import { readSlots } from "./slots";
import { reportText } from "./speak/report";
import { deniedText, failedText, lostThread, notOffered, waitingText } from "./speak/trouble";
import type { Exchange, Turn } from "./transcript";
import { understand } from "./understand";

/** Turns that are looked back on; nobody means something older by "it". */
const remembered = 40;
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
  for (const turn of turns.slice(-remembered, -1)) {
    const frame = understand(turn.user, memory, now);
    memory.pending = openQuestion(frame, turn, memory, offered, now);
    for (const exchange of turn.exchanges) remember(memory, exchange);
    memory.lastFrame = smallTalk.has(frame.intent) && memory.lastFrame ? memory.lastFrame : frame;
    memory.turns++;
  }
  const frame = understand(current.user, memory, now);
  const step = replay(frame, current, memory, offered, now);
  if (step.kind === "ended") return { kind: "say", text: step.ending.say };
  if (!offered.has(step.call.tool)) return { kind: "say", text: notOffered };
  return { kind: "call", call: step.call };
}

/** What an earlier turn ended with. A turn that can no longer be replayed only leaves no question behind. */
function openQuestion(frame: Frame, turn: Turn, memory: Memory, offered: ReadonlySet<string>, now: Date) {
  try {
    const step = replay(frame, turn, memory, offered, now);
    return step.kind === "ended" ? step.ending.pending : undefined;
  } catch {
    return undefined;
  }
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
  let made = 0;
  const own = (ending: Ending): Ending =>
    turn.exchanges.length > made ? foreign(turn.exchanges, frame) : ending;
  try {
    let next = plan.next();
    while (!next.done) {
      const exchange = turn.exchanges[made];
      if (!exchange) {
        return made >= maxCalls || repeats(next.value, turn.exchanges)
          ? { kind: "ended", ending: { say: lostThread } }
          : { kind: "wants", call: next.value };
      }
      if (exchange.tool !== next.value.tool) return { kind: "ended", ending: foreign(turn.exchanges, frame) };
      made++;
      next = plan.next(exchange.outcome);
    }
    return { kind: "ended", ending: own(next.value) };
  } catch (reason) {
    if (reason instanceof Stop) return { kind: "ended", ending: own(reason.ending) };
    if (reason instanceof CallFailed) return { kind: "ended", ending: afterFailure(reason, context.frame) };
    throw reason;
  }
}

/** Calls that are not the plan's: one confirmed in words, or a turn of another model. What came of the last is told. */
function foreign(exchanges: readonly Exchange[], frame: Frame): Ending {
  const last = exchanges.at(-1);
  if (!last) return { say: lostThread };
  if (last.outcome.kind !== "ok")
    return afterFailure(new CallFailed(last.tool as KnownTool, last.outcome), frame);
  return { say: reportText(last) ?? lostThread };
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
  const confirmable: readonly KnownTool[] = ["cancel_order", "return_and_replace", "order_replacement"];
  const pending = confirmable.includes(tool)
    ? { kind: "offer" as const, next: frame, options: [] }
    : undefined;
  return { say: outcome.kind === "denied" ? deniedText(tool) : waitingText(tool), pending };
}
