import { expect, it, vi } from "vitest";
import { eventStream } from "./sse";

it("is as fast as its reader: a long history does not pile up in memory", async () => {
  let told = 0;
  let left = false;
  async function* history(signal: AbortSignal) {
    try {
      while (told < 5_000 && !signal.aborted) yield ++told;
    } finally {
      left = true;
    }
  }
  const gone = new AbortController();
  const reader = eventStream(gone.signal, history, (data) => ({ id: String(data), data })).getReader();
  await vi.waitFor(() => expect(told).toBeGreaterThan(50));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toBeLessThan(200);

  let text = "";
  for (let read = 0; read < 1_001; read++) text += new TextDecoder().decode((await reader.read()).value);
  expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(
    Array.from({ length: 1_000 }, (_, index) => index + 1),
  );
  expect(told).toBeLessThan(1_200);

  await reader.cancel();
  await vi.waitFor(() => expect(left).toBe(true));
});

it("ends with its source, everything told", async () => {
  async function* history() {
    for (let told = 1; told <= 1_000; told++) yield told;
  }
  const text = await new Response(
    eventStream(new AbortController().signal, history, (data) => ({ id: String(data), data })),
  ).text();
  expect(text).toContain("id: 1000\ndata: 1000\n\n");
});
