import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "../build.mjs";
import { ensureDatabase, runDatabaseTasks } from "../database.mjs";
import { neutralEnvironment } from "../environment.mjs";
import { localDir, ROOT } from "../paths.mjs";
import { OwnServer } from "../postgres/own-server.mjs";
import { isStopping, onExit, runQuietly, stopChild } from "../processes.mjs";
import { step } from "../progress.mjs";
import { Refusal } from "../refusal.mjs";
import { Client } from "./client.mjs";
import { DISTURBANCES } from "./disturbances.mjs";
import { Instance } from "./instances.mjs";
import { Observer } from "./observer.mjs";
import { Random, randomSeed } from "./random.mjs";
import { howToLook } from "./report.mjs";
import { Desk, Shopper } from "./stories.mjs";

const INSTANCES = 2;
/** After the last round, until every run has come to rest, ms. */
const REST_PATIENCE_MS = 60_000;

/** What fits into a minute: a takeover, a crash of the database, and everything gone at once. */
export const shortForm = () => ({
  seed: randomSeed(),
  shoppers: 5,
  kinds: [
    "an instance is killed and stays away until others took over",
    "the database crashes",
    "all instances are killed",
  ],
});

/**
 * Lets shoppers and the desk work on two real servers with one real database while these are killed, then checks what must be
 * true whatever happened.
 * @param seed a whole number that plans what happens to whom, and when
 * @param kinds what is done in each round, keys of DISTURBANCES; @param shoppers at once, in each
 * @param sabotage names a sabotage done before the check, which then has to find it
 * @returns what happened and what was found; `kept`: where everything lies, when something was broken
 */
export async function runChaos({ seed, kinds, shoppers = 8, sabotage }) {
  await ensureBuild();
  const started = Date.now();
  const name = `chaos-${process.pid}-${started.toString(36)}`;
  const logs = path.join(localDir(), "reports", name);
  mkdirSync(logs, { recursive: true });
  const server = new OwnServer(name);
  let isKept = false;
  onExit(() => {
    if (isKept) return;
    server.remove();
    rmSync(logs, { recursive: true, force: true });
  });
  const kept = { name, logs };
  try {
    const found = await disturb({ server, logs, seed, kinds, perRound: shoppers, sabotage });
    isKept = found.invariants.some(({ faults }) => faults.length > 0);
    return { ...found, seed, rounds: kinds.length, tookMs: Date.now() - started, ...(isKept && { kept }) };
  } catch (error) {
    isKept = !isStopping();
    const why = error instanceof Refusal ? error.message : error.stack;
    throw new Refusal(`The crash test broke off: ${why}\n${howToLook(kept)}`);
  }
}

async function disturb({ server, logs, seed, kinds, perRound, sabotage }) {
  const { database, shop } = await step("Preparing a shop for the crash test", () =>
    prepare(server, logs, kinds.length * perRound),
  );
  const instances = await step("Starting two servers", () => startInstances(database, logs));
  const observer = await Observer.connect(database);
  const random = new Random(seed);
  const record = { seed, requests: [], retried: [], kills: [], databaseRestarts: 0, problems: [] };
  const counts = { repeated: 0, internal: [] };
  const newClient = (email) =>
    new Client(email, { urls: instances.map(({ url }) => url), random: random.branch(), counts });
  const crew = { instances, server, observer, random: random.branch(), record };
  const desk = new Desk({
    clients: await Promise.all(shop.desk.map((email) => signedIn(newClient(email), shop.password))),
    random: random.branch(),
    record,
  });

  for (const [at, kind] of kinds.entries()) {
    const people = shop.people.slice(at * perRound, (at + 1) * perRound);
    const shoppers = await Promise.all(
      people.map(async (person) => {
        const client = await signedIn(newClient(person.email), shop.password);
        return new Shopper({ client, person, shop, random: random.branch(), record, desk });
      }),
    );
    await step(`Round ${at + 1} of ${kinds.length}: ${kind}`, () =>
      Promise.all([DISTURBANCES[kind](crew), ...shoppers.map((shopper) => shopper.live())]),
    );
  }

  const result = await step("Checking what is left", async () => {
    await observer.untilAtRest(REST_PATIENCE_MS);
    await observer.close();
    for (const { child } of instances) await stopChild(child);
    if (sabotage) await task(database, logs, "sabotage", sabotage);
    const file = path.join(logs, "seen.json");
    writeFileSync(file, JSON.stringify(record));
    return task(database, logs, "check", file);
  });
  const invariants = [
    ...result.invariants,
    { name: "the crashes met runs under way", faults: idle(record, result.figures) },
  ];
  await server.end("stop");
  return { invariants, record, counts, figures: result.figures };
}

/** Serves the database that an earlier crash test kept, until the script ends. @returns its URL */
export async function openKept(name) {
  const server = new OwnServer(name);
  if (!server.exists) return undefined;
  await server.start();
  return server.url("aisle");
}

/** Every kind of disturbance before any comes again, in an order of the seed's. */
export function plan(rounds, seed) {
  const random = new Random(seed);
  const kinds = [];
  while (kinds.length < rounds) kinds.push(...random.shuffle(Object.keys(DISTURBANCES)));
  return kinds.slice(0, rounds);
}

async function prepare(server, logs, shoppers) {
  await server.create();
  const database = await ensureDatabase(server, "aisle");
  await runDatabaseTasks(database, ["migrate"]);
  return { database, shop: await task(database, logs, "shop", String(shoppers)) };
}

async function startInstances(databaseUrl, logs) {
  const instances = [];
  for (let number = 1; number <= INSTANCES; number++)
    instances.push(await Instance.create(`chaos-${number}`, { databaseUrl, logs }));
  await Promise.all(instances.map((instance) => instance.start()));
  return instances;
}

async function signedIn(client, password) {
  await client.signIn(password);
  return client;
}

/** Runs a task of scripts/chaos.ts and resolves with its answer. */
async function task(databaseUrl, logs, name, argument) {
  const answer = path.join(logs, `${name}.json`);
  await runQuietly(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      path.join(ROOT, "scripts/chaos.ts"),
      name,
      argument,
      answer,
    ],
    { cwd: ROOT, env: { ...neutralEnvironment(), DATABASE_URL: databaseUrl } },
  );
  return JSON.parse(readFileSync(answer, "utf8"));
}

/** A crash test in which nothing crashed, or nothing was under way, proves nothing. */
function idle({ kills, databaseRestarts }, { runs, interrupted, undone }) {
  return [
    kills.length + databaseRestarts === 0 && "nothing was killed",
    kills.length > 0 && interrupted === 0 && `no run was under way at any of ${kills.length} kills`,
    runs === 0 && "no run was started",
    undone === 0 && "no step was undone",
  ].filter(Boolean);
}
