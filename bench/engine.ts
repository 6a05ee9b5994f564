/** return_and_replace end to end: Aisle's engine against the floor, DBOS, LangGraph and Mastra, interleaved in one run. */
import postgres from "postgres";
import { aisle } from "./engine/aisle";
import { dbos } from "./engine/dbos";
import { floor } from "./engine/floor";
import { langgraph } from "./engine/langgraph";
import { mastra } from "./engine/mastra";
import { costOf, latencies, share, throughputs } from "./engine/measure";
import { BRANCHES_MS, researchRatios } from "./engine/research";

const ROUNDS = Number(process.argv[2] ?? 100);
const say = (text: string) => process.stdout.write(`${text}\n`);
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set: npm run bench engine");

/** A database for each, so that what the server counts is one engine's own, its work in the background included. */
async function databaseFor(name: string): Promise<string> {
  const sql = postgres(url ?? "", { max: 1 });
  await sql`create database ${sql(name)}`;
  await sql.end();
  return Object.assign(new URL(url ?? ""), { pathname: `/${name}` }).href;
}

const ours = await aisle(url);
const contenders = [
  await floor(await databaseFor("floor")),
  ours,
  await dbos(await databaseFor("dbos")),
  await langgraph(await databaseFor("langgraph")),
  await mastra(await databaseFor("mastra")),
];

const times = await latencies(contenders, ROUNDS);
const rates = await throughputs(contenders);
const medianOf = (name: string) => share(times.get(name) ?? [], 0.5);

const row = (...cells: string[]) =>
  say(cells.map((cell, at) => (at === 0 ? cell.padEnd(15) : cell.padStart(11))).join(""));
row("", "median", "p95", "÷ floor", "÷ DBOS", "at 20", "statements", "commits", "WAL");
for (const contender of contenders) {
  const { name } = contender;
  const { statements, commits, walBytes } = await costOf(contender);
  row(
    name,
    `${medianOf(name).toFixed(1)} ms`,
    `${share(times.get(name) ?? [], 0.95).toFixed(1)} ms`,
    (medianOf(name) / medianOf("floor")).toFixed(1),
    (medianOf(name) / medianOf("DBOS")).toFixed(2),
    `${share(rates.get(name) ?? [], 0.5).toFixed(0)}/s`,
    statements.toFixed(1),
    commits.toFixed(1),
    `${(walBytes / 1024).toFixed(1)} kB`,
  );
}
const ratios = await researchRatios(ours, 30);
const slowest = Math.max(...Object.values(BRANCHES_MS));
say(
  `Research: its parallel phase takes ${share(ratios, 0.5).toFixed(2)} × the slowest of its three branches (${slowest} ms).`,
);
const delays = (await Promise.all(Array.from({ length: 10 }, ours.watched))).flat().sort((a, b) => a - b);
say(
  `A watcher hears of an event ${share(delays, 0.5)} ms after it (p95 ${share(delays, 0.95)} ms), ten runs at a time.`,
);
for (const { close } of contenders) await close();
process.exit(0);
