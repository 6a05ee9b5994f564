import { readFileSync, writeFileSync } from "node:fs";
import { getSql } from "@/lib/db/client";
import { figures } from "./lib/chaos/figures";
import { checkInvariants } from "./lib/chaos/invariants";
import { sabotage } from "./lib/chaos/sabotage";
import { makeShop } from "./lib/chaos/shop";
import { witnessed } from "./lib/chaos/witness";

/**
 * Run by the crash test in a process of its own, because the product's modules are TypeScript: `chaos.ts <task> <argument>
 * <file for the answer>` on DATABASE_URL. The answer is JSON.
 */
const tasks: Record<string, (argument: string) => Promise<unknown>> = {
  shop: (shoppers) => makeShop(Number(shoppers)),
  check: async (file) => {
    const seen = witnessed.parse(JSON.parse(readFileSync(file, "utf8")));
    return { invariants: await checkInvariants(seen), figures: await figures(seen) };
  },
  sabotage: (what) => sabotage(what),
};

const [task = "", argument = "", answerFile = ""] = process.argv.slice(2);
const work = tasks[task];
if (!work) throw new Error(`Unknown task "${task}"`);
writeFileSync(answerFile, JSON.stringify((await work(argument)) ?? null));
await getSql().end({ timeout: 2 });
