import type { UIMessageChunk } from "ai";
import type { SignedInPerson } from "@/lib/auth/people";
import { conflict } from "@/lib/http/errors";
import { streamOf } from "./chunks";
import { nameOf } from "./confirmation";
import { findLiveTurn, LiveTurn, liveTurns } from "./live-turns";
import { modelStream } from "./model-call";
import type { Incoming } from "./request";
import { settle } from "./settle";
import type { Staff } from "./staff";
import { unreadableInput } from "./tool-failure";
import { schemaOf } from "./tools";
import { beginTurn, endTurn, HEARTBEAT_MS, refreshTurn, saveMessage, type Turn } from "./transcript";
import { modelError, type TurnError, turnError } from "./turn-errors";

/** Text is written down at least this often while it streams, in ms. */
const SAVE_EVERY_MS = 2_000;

/**
 * One turn: writes down what came in, lets the model answer with its tools, and streams the answer. The turn goes on
 * when its client leaves.
 * @throws HttpError 404, 409 or 400 as {@link beginTurn} does
 */
export async function takeTurn(
  person: SignedInPerson,
  incoming: Incoming,
  staff: Staff,
): Promise<ReadableStream<UIMessageChunk>> {
  const beginning = await beginTurn(person.id, incoming, schemaOf(staff.workflows));
  if ("replay" in beginning) return streamOf(beginning.replay);
  if ("join" in beginning) {
    const { turnId, fromStart } = beginning.join;
    const live = await findLiveTurn(incoming.conversationId, turnId);
    if (!live) throw conflict("I am answering this already. Reload the page in a moment to see it.");
    return live.listen(fromStart);
  }
  const live = new LiveTurn(beginning);
  liveTurns.set(incoming.conversationId, live);
  const answer = live.listen(beginning.fromStart);
  void runTurn(person, live, staff);
  return answer;
}

/** Runs a turn to its end, whatever happens. */
async function runTurn(person: SignedInPerson, live: LiveTurn, staff: Staff): Promise<void> {
  const { turn } = live;
  const heartbeat = setInterval(() => {
    refreshTurn(turn).then(
      (held) => held || live.stop("lost"),
      (error) => console.warn("A turn could not tell that it is alive", error),
    );
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    const ending = await converse(person, live, staff).catch((error) => {
      console.error("A turn failed", error);
      return { error: turnError("internal") } satisfies Ending;
    });
    await conclude(live, ending);
  } catch (error) {
    console.error("A turn could not be written down", error);
    live.push({ type: "error", errorText: turnError("internal").message });
  } finally {
    clearInterval(heartbeat);
    if (liveTurns.get(turn.conversationId) === live) liveTurns.delete(turn.conversationId);
    live.end();
  }
}

/** How a turn ended: by itself, with the chunk that says so, or early. */
interface Ending {
  finish?: UIMessageChunk;
  error?: TurnError;
}

/** Lets the model talk and call tools, and passes on and writes down what comes of it. */
async function converse(person: SignedInPerson, live: LiveTurn, staff: Staff): Promise<Ending> {
  const { turn } = live;
  let failure: unknown;
  const noteFailure = (error: unknown) => {
    failure ??= error;
  };
  const reader = (await modelStream(person, turn, live.signal, staff, noteFailure)).getReader();
  let savedAt = Date.now();
  let saidInStep = false;
  let finish: UIMessageChunk | undefined;
  for (;;) {
    const chunk = await nextChunk(reader, noteFailure);
    if (!chunk) break;
    if (chunk.type === "finish") finish = chunk;
    if (chunk.type === "finish" || chunk.type === "error" || chunk.type === "abort") continue;
    if (chunk.type === "start-step") saidInStep = false;
    if (chunk.type === "text-delta" || chunk.type === "tool-input-start") saidInStep = true;
    live.push(chunk.type === "tool-input-error" ? { ...chunk, errorText: unreadableInput } : chunk);
    if (chunk.type === "start" && turn.edited) live.push(editedInput(turn.edited));
    if (isWorthSaving(chunk, Date.now() - savedAt)) {
      savedAt = Date.now();
      if (!(await saveMessage(turn, await live.message()))) live.stop("lost");
    }
  }
  if (live.signal.aborted) return {};
  const whole =
    finish?.type === "finish" && finish.finishReason !== "error" && finish.finishReason !== "other";
  return whole && !failure ? { finish } : { error: modelError(failure, saidInStep) };
}

/** The next chunk; undefined at the end, be it a good or a bad one. */
async function nextChunk(
  reader: ReadableStreamDefaultReader<UIMessageChunk>,
  onFailure: (error: unknown) => void,
): Promise<UIMessageChunk | undefined> {
  try {
    return (await reader.read()).value;
  } catch (error) {
    onFailure(error);
    return undefined;
  }
}

/** The client's card shows what was asked for; what the shopper changed on it comes from here. */
const editedInput = (card: NonNullable<Turn["edited"]>): UIMessageChunk => ({
  type: "tool-input-available",
  toolCallId: card.toolCallId,
  toolName: nameOf(card),
  input: card.input,
});

const isWorthSaving = (chunk: UIMessageChunk, sinceMs: number) =>
  chunk.type === "finish-step" ||
  chunk.type.startsWith("tool-output-") ||
  (chunk.type === "text-delta" && sinceMs > SAVE_EVERY_MS);

/** Writes down how the turn ended, frees the conversation, and only then tells the listeners. */
async function conclude(live: LiveTurn, { finish, error }: Ending): Promise<void> {
  const stopped = live.signal.aborted;
  if (stopped || error) {
    const messageMetadata = error && !stopped ? { error } : { stopped: true };
    live.push({ type: "message-metadata", messageMetadata });
  }
  const message = await live.message();
  const whole = finish ? message : settle(message);
  await endTurn(live.turn, whole);
  if (stopped) live.push({ type: "abort", reason: "stopped" });
  else if (error) live.push({ type: "error", errorText: error.message });
  else if (finish) live.push(finish);
}
