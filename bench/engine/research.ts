import { setTimeout as sleep } from "node:timers/promises";
import { getSql } from "@/lib/db/client";
import { researchTools } from "@/workflows/testing/shop";

/** How long each source of the research takes, ms. */
export const BRANCHES_MS = { analyze_sentiment: 40, check_stock: 60, get_price_history: 100 };

/** The research's tools, each as slow as told above. */
export function slowSources() {
  const tools = researchTools();
  const slow = Object.entries(BRANCHES_MS).map(([name, ms]) => [
    name,
    async (given: never, context: never) => {
      await sleep(ms);
      return tools[name]?.(given, context);
    },
  ]);
  return { ...tools, ...Object.fromEntries(slow) };
}

/** The time from the first branch's start to the last one's end on record, as a multiple of the slowest branch; sorted. */
export async function researchRatios({ research }: { research(): Promise<string> }, rounds: number) {
  const slowest = Math.max(...Object.values(BRANCHES_MS));
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const id = await research();
    const [row] = await getSql()<{ ms: number }[]>`
      select extract(epoch from max(at) - min(at))::float8 * 1000 as ms
      from workflow_events where run_id = ${id} and step in ('reviews', 'stock', 'price_history')`;
    ratios.push((row?.ms ?? 0) / slowest);
  }
  return ratios.sort((a, b) => a - b);
}
