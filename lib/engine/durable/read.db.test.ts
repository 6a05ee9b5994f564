import { describe, expect, it, vi } from "vitest";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { cancelRun, getRun, listRuns, watchRun } from "..";
import { follow, gateway, pay, people, start, withEngine } from "../testing/session";
import type { RunEvent } from "../wire";

withEngine();

describe("reading", () => {
  it("shows a people.shopper their own, the desk everybody's with the person", async () => {
    const { id } = await start("three_steps");
    await follow(id);
    const stranger = await makePerson();
    await expect(getRun(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getRun(people.shopper, "not-an-id")).rejects.toMatchObject({ code: "not_found" });
    expect((await getRun(people.support, id)).person?.email).toContain("@");
    expect((await listRuns(stranger, { limit: 10 })).runs).toEqual([]);
  });

  it("lists newest first, by page and filter", async () => {
    const someone = await makePerson();
    const ids: string[] = [];
    for (const order of ["A-1", "A-2", "A-2"]) {
      const { id } = await start("three_steps", "hello", {
        person: someone,
        input: { text: "hello", order },
      });
      await follow(id);
      ids.unshift(id);
    }
    const first = await listRuns(someone, { limit: 2 });
    expect(first.runs.map((run) => run.id)).toEqual(ids.slice(0, 2));
    expect(first.runs[0]).not.toHaveProperty("result");
    const second = await listRuns(someone, { limit: 2, cursor: first.nextCursor ?? 0 });
    expect(second).toMatchObject({ runs: [{ id: ids[2] }], nextCursor: null });
    const listed = async (filter: object) => (await listRuns(someone, { limit: 10, ...filter })).runs.length;
    expect(await listed({ order: "A-2" })).toBe(2);
    expect(await listed({ status: ["failed"] })).toBe(0);
    expect(await listed({ workflow: "three_steps", from: new Date(Date.now() + 1000) })).toBe(0);
  });
});

describe("watching", () => {
  it("resumes after what was seen, and ends at once when all was", async () => {
    const { id } = await start("three_steps");
    const all = await follow(id);
    expect(await follow(id, 5)).toEqual(all.slice(5));
    expect(await follow(id, 8)).toEqual([]);
  });

  it("tells everybody who watches", async () => {
    const gate = gateway();
    pay.mockReturnValue(gate.promise);
    const { id } = await start("three_steps");
    const seen: string[] = [];
    const watchers = Array.from({ length: 5 }, async () => {
      for await (const event of watchRun(id)) if (event.kind === "run_completed") seen.push(event.kind);
    });
    await vi.waitFor(() => expect(pay).toHaveBeenCalled());
    gate.resolve("paid");
    await Promise.all(watchers);
    expect(seen).toHaveLength(5);
  });

  it("stops when its watcher goes, and knows no run that is not there", async () => {
    const { id } = await start("approved");
    await follow(id);
    const leaving = new AbortController();
    const events: RunEvent[] = [];
    const watching = (async () => {
      for await (const event of watchRun(id, 0, leaving.signal)) events.push(event);
    })();
    await vi.waitFor(() => expect(events).toHaveLength(4));
    leaving.abort();
    await watching;
    await expect(follow(crypto.randomUUID())).rejects.toMatchObject({ code: "not_found" });
    await cancelRun(people.shopper, id);
  });
});
