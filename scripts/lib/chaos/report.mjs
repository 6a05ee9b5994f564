import path from "node:path";
import { ROOT } from "../paths.mjs";
import { complain, say } from "../progress.mjs";

const SHOWN = 10;

/** Says what a crash test did and what it found. */
export function report({ invariants, figures, record, counts, rounds, seed, tookMs, kept }) {
  const times = (how) => record.kills.filter((kill) => kill.how === how).length;
  const { runs, events, interrupted, takenOver, undone, outcomes, worstMs } = figures;
  say(
    `\n${number(rounds, "round")} in ${seconds(tookMs)}, seed ${seed}: ${number(times("killed"), "kill")} -9, ${number(times("hung"), "hang")}, ` +
      `${number(record.databaseRestarts, "database restart")}`,
  );
  say(
    `${number(record.requests.length, "request")} made ${number(runs, "run")} with ${number(events, "event")}; ` +
      `${number(counts.repeated, "call")} had to be repeated, ${number(record.retried.length, "run")} tried again, ${number(undone, "step")} undone`,
  );
  say(
    `${number(interrupted, "run")} under way at a kill, ${takenOver} of them finished by another instance; ` +
      `at most ${seconds(worstMs.measured)} until they went on (${seconds(worstMs.all)} with the database or every instance away, or one that hung)`,
  );
  for (const [outcome, count] of Object.entries(outcomes)) say(`  ${String(count).padStart(6)}  ${outcome}`);
  if (counts.internal.length > 0)
    say(`${number(counts.internal.length, "answer")} with 500, such as ${counts.internal[0]}`);
  say();
  for (const { name, faults } of invariants) {
    if (faults.length === 0) say(`✓ ${name}`);
    else complain(`${name}\n${shown(faults)}`);
  }
  if (kept) say(`\n${howToLook(kept)}`);
}

export const howToLook = ({ name, logs }) =>
  `The database was kept. To look at it: npm run chaos -- --look ${name}\n` +
  `What the servers said, and what was sent: ${path.relative(ROOT, logs)}`;

const shown = (faults) =>
  [...faults.slice(0, SHOWN), ...(faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [])]
    .map((fault) => `    ${fault}`)
    .join("\n");

const number = (count, thing) => `${count.toLocaleString("en-US")} ${thing}${count === 1 ? "" : "s"}`;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
