import { sendJson } from "./json";

/**
 * Starts a run by a button, and answers its id.
 * @param idempotencyKey the same key gives the same run
 * @throws WireError
 */
export async function startRun(workflow: string, input: unknown, idempotencyKey: string): Promise<string> {
  const { id } = await sendJson<{ id: string }>(
    "/api/runs",
    { workflow, input },
    { idempotencyKey, headers: { "X-Aisle-Trigger": "button" } },
  );
  return id;
}
