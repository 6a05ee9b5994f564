import { getSql } from "@/lib/db/client";
import { verifyRuns } from "@/lib/engine/durable/audit";

/** Run by audit-verify.mjs on DATABASE_URL, because the engine is TypeScript. Exit code 1: a history was touched. */
const SHOWN = 50;

const count = (number: number, thing: string) =>
  `${number.toLocaleString("en-US")} ${thing}${number === 1 ? "" : "s"}`;

const say = (line: string) => process.stdout.write(`${line}\n`);

let shown = 0;
const report = await verifyRuns(({ runId, seq, problem }) => {
  shown += 1;
  if (shown <= SHOWN) say(`✗ run ${runId}, ${seq === null ? "at its end" : `event ${seq}`}: ${problem}`);
});
await getSql().end({ timeout: 2 });

const { runs, events, beforeTheChain, broken } = report;
if (broken > SHOWN) say(`… and ${count(broken - SHOWN, "more run")}`);
say(`${count(runs, "run")} with ${count(events, "event")} read.`);
if (beforeTheChain > 0)
  say(
    `${count(beforeTheChain, "run")} from before events were chained: only numbers and status could be checked.`,
  );
say(broken > 0 ? `${count(broken, "run")} broken.` : "Every history is whole.");
process.exitCode = broken > 0 ? 1 : 0;
