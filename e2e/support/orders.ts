import { type APIRequestContext, expect } from "@playwright/test";

interface Line {
  id: string;
  name: string;
  category: string;
  quantity: number;
}

export interface ReturnableLine {
  order: string;
  line: Line;
}

/** The line of a person's own order that is of this category. */
export async function lineOf(request: APIRequestContext, order: string, category: string): Promise<Line> {
  const answer = await request.get(`/api/orders/${order}`);
  expect(answer.ok(), order).toBe(true);
  const line = ((await answer.json()).lines as Line[]).find((each) => each.category === category);
  if (!line) throw new Error(`${order} has no line of category ${category}`);
  return line;
}

/** Starts a return run over the API. */
export function startReturn(request: APIRequestContext, target: ReturnableLine, idempotencyKey: string) {
  return request.post("/api/runs", {
    headers: { "Idempotency-Key": idempotencyKey },
    data: {
      workflow: "return_and_replace",
      input: {
        order: target.order,
        lines: [{ line: target.line.id, quantity: 1 }],
        reason: "defective",
        outcome: "store_credit",
      },
    },
  });
}

/** Waits until a run has ended and answers it. */
export async function finishedRun(request: APIRequestContext, id: string) {
  let run: { status: string; [key: string]: unknown } = { status: "running" };
  await expect
    .poll(
      async () => {
        run = await (await request.get(`/api/runs/${id}`)).json();
        return run.status;
      },
      { timeout: 20_000 },
    )
    .not.toBe("running");
  return run;
}
