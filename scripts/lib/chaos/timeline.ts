/** A run as its row says it is, and its history. */
export interface Timeline {
  id: string;
  status: string;
  /** Steps that are done and stand, as the run's state lists them. */
  completedSteps: string[];
  events: { seq: number; kind: string; step: string | null; carried: boolean }[];
}

type Event = Timeline["events"][number];

const ENDING = /^run_(completed|exited|failed|cancelled)$/;

/**
 * What is not whole in a run's history, in words; empty when all is. Looks at the order and the completeness of what was told;
 * that nothing was changed afterwards is for the hashes to say.
 */
export function timelineFaults({ id, status, completedSteps, events }: Timeline): string[] {
  const endings = events.filter(({ kind }) => ENDING.test(kind));
  const last = events.at(-1);
  const isOver = status !== "running" && status !== "waiting";
  const faults = [
    events.some(({ seq }, at) => seq !== at + 1) && `its events are numbered ${seqs(events)}`,
    events[0]?.kind !== "run_started" && `it begins with ${events[0]?.kind ?? "nothing"}`,
    events.filter(({ kind }) => kind === "run_started").length > 1 && "it began twice",
    isOver && endings.length !== 1 && `it is ${status} and has ${endings.length} ends`,
    isOver && last?.kind !== `run_${status}` && `it is ${status} and its last event is ${last?.kind}`,
    !isOver && endings.length > 0 && `it is ${status} and has an end`,
    status === "waiting" && last?.kind !== "wait_started" && `it waits and its last event is ${last?.kind}`,
    ...stepFaults(events, status),
    ...undoingFaults(events, isOver),
    isOver &&
      !sameSet(standing(events), completedSteps) &&
      `it says that ${list(completedSteps)} stand, its history ${list(standing(events))}`,
  ];
  return faults.filter((fault) => typeof fault === "string").map((fault) => `run ${id}: ${fault}`);
}

/** Each step that began ended once, and none ended that did not begin, unless an earlier run had finished it. */
function stepFaults(events: Event[], status: string): (string | false)[] {
  return names(events).flatMap((step) => {
    const of = (...kinds: string[]) =>
      events.filter((event) => event.step === step && kinds.includes(event.kind));
    const began = of("step_started", "wait_started").length;
    const ended = of("step_completed", "step_failed", "step_skipped", "wait_ended");
    const openAllowed = ["running", "waiting", "cancelled"].includes(status);
    const needsNoStart = ended.every(({ kind, carried }) => kind === "step_skipped" || carried);
    return [
      began > 1 && `${step} began ${began} times`,
      ended.length > 1 && `${step} ended ${ended.length} times`,
      began === 1 && ended.length === 0 && !openAllowed && `${step} began and never ended`,
      began === 0 && ended.length > 0 && !needsNoStart && `${step} ended and never began`,
    ];
  });
}

/** Undone is what was done, once each, the last one first, and nothing but the run's end comes between or after. */
function undoingFaults(events: Event[], isOver: boolean): (string | false)[] {
  const of = (kind: string) => events.filter((event) => event.kind === kind).map(({ step }) => step);
  const done = events
    .filter(({ kind }) => kind === "step_completed" || kind === "step_failed")
    .map(({ step }) => step);
  const began = of("compensation_started");
  const ended = [...of("compensation_completed"), ...of("compensation_failed")];
  const inReverse = done.filter((step) => began.includes(step)).reverse();
  return [
    new Set(began).size < began.length && `it began to undo ${list(began)}`,
    isOver && !sameSet(began, ended) && `it began to undo ${list(began)} and ended with ${list(ended)}`,
    began.join() !== inReverse.join() && `it undid ${list(began)}, in reverse it is ${list(inReverse)}`,
    of("compensation_failed").length > 0 && `${list(of("compensation_failed"))} could not be undone`,
  ];
}

/** Steps whose effect stands by the history: completed, or decided, and not undone. */
function standing(events: Event[]): (string | null)[] {
  const undone = events.filter(({ kind }) => kind === "compensation_completed").map(({ step }) => step);
  return events
    .filter(
      ({ kind, step }) => (kind === "step_completed" || kind === "wait_ended") && !undone.includes(step),
    )
    .map(({ step }) => step);
}

const names = (events: Event[]) => [...new Set(events.flatMap(({ step }) => step ?? []))];
const list = (steps: (string | null)[]) => steps.join(", ") || "nothing";
const sameSet = (some: (string | null)[], others: (string | null)[]) =>
  some.length === others.length && some.every((each) => others.includes(each));

/** 1, 2, 4 … as far as the first that does not fit. */
function seqs(events: Event[]): string {
  const wrong = events.findIndex(({ seq }, at) => seq !== at + 1);
  return events
    .slice(Math.max(0, wrong - 2), wrong + 1)
    .map(({ seq }) => seq)
    .join(", ");
}
