import { getSql } from "@/lib/db/client";
import { isEngineUp } from "@/lib/engine";
import { json } from "@/lib/http/route";

const PATIENCE_MS = 2_000;

/** 200 when both the database and the workflow engine answer, else 503. For load balancers: no sign-in, no details. */
export async function GET(): Promise<Response> {
  const database = await isDatabaseUp();
  const engine = isEngineUp();
  const up = database && engine;
  const state = (fine: boolean) => (fine ? "up" : "down");
  return json(
    { status: up ? "ok" : "unavailable", database: state(database), engine: state(engine) },
    { status: up ? 200 : 503 },
  );
}

async function isDatabaseUp(): Promise<boolean> {
  const patience = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  try {
    return await Promise.race([getSql()`select 1`.then(() => true), patience]);
  } catch {
    return false;
  }
}
