import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineConfig } from "@/engine.config";
import { decideRun, launchEngine, startRun, stopEngine } from "@/lib/engine";
import { failureOf } from "@/lib/engine/errors";
import { follow } from "@/lib/engine/testing/session";
import { ToolError } from "@/lib/tools/tool-error";
import { workflows } from ".";
import {
  GOLDEN_RUN,
  type Golden,
  type GoldenCall,
  goldenFile,
  goldenFolder,
  replay,
  withoutTimes,
} from "./testing/golden";
import { type GoldenShop, makeGoldenShop, type Scenario, scenarios } from "./testing/golden-scenarios";

/**
 * Records what golden.test.ts replays: `npm run golden` runs this with GOLDEN=record. A run of the present version that was
 * recorded before is kept as it is, since a new one would hide that the code goes another way now; what is of an older
 * version, or of no scenario, is taken away.
 */
const calls = new Map<string, GoldenCall[]>();
let refusing: string | undefined;

const recording: typeof engineConfig = {
  ...engineConfig,
  bindTools(person, context) {
    const [runId = ""] = context.idempotencyKey.split(":");
    const key = context.idempotencyKey.slice(runId.length + 1);
    const answered = (call: GoldenCall) => calls.set(runId, [...(calls.get(runId) ?? []), call]);
    const tools = Object.entries(engineConfig.bindTools(person, context)).map(([tool, call]) => [
      tool,
      async (given: never) => {
        const input = structuredClone(given) as unknown;
        try {
          if (tool === refusing) throw new ToolError("not_available", `${tool} is out of order.`);
          const output = await call?.(given);
          answered({ key, tool, input, output });
          return output;
        } catch (error) {
          const { code, message, transient } = failureOf(error);
          answered({ key, tool, input, error: { code, message, transient } });
          throw error;
        }
      },
    ]);
    return Object.fromEntries(tools);
  },
};

const workflowOf = (name: string) => {
  const workflow = workflows.find((each) => each.name === name);
  if (!workflow) throw new Error(`There is no workflow ${name}`);
  return workflow;
};

const fileOf = ({ workflow, scenario }: Scenario) =>
  goldenFile({ workflow, scenario, version: workflowOf(workflow).version });

async function record(scenario: Scenario, shop: GoldenShop): Promise<Golden> {
  const { workflow, prepare, decisions = {} } = scenario;
  const { input, person = shop.alice } = await prepare(shop);
  refusing = scenario.refuses;
  const { id } = await startRun({
    ...{ workflow, input, person },
    trigger: "api",
    idempotencyKey: crypto.randomUUID(),
  });
  let events = await follow(id);
  while (events.at(-1)?.kind === "wait_started") {
    const step = events.at(-1)?.step ?? "";
    const decision = decisions[step];
    if (!decision) throw new Error(`Nothing is decided for ${step}`);
    await decideRun(shop.support, id, decision);
    events = [...events, ...(await follow(id, events.length))];
  }
  const { version } = workflowOf(workflow);
  const { scenario: name } = scenario;
  const golden = { workflow, version, scenario: name, input, calls: calls.get(id) ?? [], decisions };
  const text = JSON.stringify({ ...golden, events: withoutTimes(events) });
  return JSON.parse(text.replaceAll(id, GOLDEN_RUN));
}

describe.runIf(process.env.GOLDEN === "record")("recording", () => {
  let shop: GoldenShop;
  beforeAll(async () => {
    await launchEngine(recording);
    shop = await makeGoldenShop();
    const kept = new Set(scenarios.map((scenario) => path.basename(fileOf(scenario))));
    for (const file of readdirSync(goldenFolder)) if (!kept.has(file)) rmSync(path.join(goldenFolder, file));
  });
  afterAll(stopEngine);

  it.each(scenarios)("$workflow $scenario", async (scenario) => {
    const file = fileOf(scenario);
    if (existsSync(file)) return;
    const golden = await record(scenario, shop);
    expect(await replay(workflowOf(scenario.workflow), golden)).toEqual(golden.events);
    writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
  });
});
