import { getSql } from "@/lib/db/client";
import { testConfig } from "./workflows";

/** Tools whose calls and effects are kept in the database, where they outlive the process that made them. */
export async function makeLedger(): Promise<void> {
  await getSql()`create table if not exists test_calls (step text not null, key text not null)`;
  await getSql()`create table if not exists test_effects (key text primary key)`;
}

/** @param hangsIn the tool that never answers, after its effect was committed */
export const ledgerConfig = (hangsIn?: string) => {
  const tool = (name: string) => async (_: unknown, context: { step: string; idempotencyKey: string }) => {
    await getSql()`insert into test_calls values (${context.step}, ${context.idempotencyKey})`;
    await getSql()`insert into test_effects values (${context.idempotencyKey}) on conflict do nothing`;
    if (name === hangsIn) await new Promise(() => {});
    return name;
  };
  return testConfig({ check: tool("check"), pay: tool("pay"), refund: tool("refund") });
};

export async function ledgerOf(runId: string) {
  const calls = await getSql()<{ step: string; count: number }[]>`
    select step, count(*)::int as count from test_calls where key like ${`${runId}:%`} group by step order by step`;
  const [effects] = await getSql()<{ count: number }[]>`
    select count(*)::int as count from test_effects where key like ${`${runId}:%`}`;
  return {
    calls: Object.fromEntries(calls.map(({ step, count }) => [step, count])),
    effects: effects?.count,
  };
}
