import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { UnauthenticatedError } from "@/lib/auth/errors";
import { getSql } from "@/lib/db/client";
import { launchEngine, stopEngine } from "@/lib/engine";
import { follow } from "@/lib/engine/testing/session";
import { testConfig } from "@/lib/engine/testing/workflows";
import type { ExportedEvent, RunView } from "@/lib/engine/wire";
import { makePerson } from "@/lib/tools/testing/fixtures";
import type { Person } from "@/lib/tools/tool";
import { GET as events } from "./[id]/events/route";
import { GET as exported } from "./[id]/export/route";
import { GET as getOne } from "./[id]/route";
import { GET as getList, POST as start } from "./route";

let asking: Person | null = null;
vi.mock("@/lib/auth/session", () => ({
  requirePerson: async () => {
    if (!asking) throw new UnauthenticatedError();
    return asking;
  },
}));

const order = {
  shipTo: { name: "Alice Example", line1: "1 Main St", city: "Portland" },
  paymentLabel: "Visa •••• 4242",
  totalCents: 1_000,
};
const secret = { token: "hunter2" };
let alice: Person;
let support: Person;
let id: string;

const base = "http://shop.test/api/runs";
const key = `conversation-${crypto.randomUUID()}`;
const started = (idempotencyKey: string) =>
  new Request(base, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": idempotencyKey },
    body: JSON.stringify({ workflow: "three_steps", input: { text: "bob@aisle.example" } }),
  });
const at = { params: Promise.resolve({}) };
const one = () => ({ params: Promise.resolve({ id }) });
const as = (
  person: Person,
  get: (request: Request, context: ReturnType<typeof one>) => Promise<Response>,
  path = "",
) => {
  asking = person;
  return get(new Request(`${base}/${id}${path}`), one());
};

beforeAll(async () => {
  await launchEngine(
    testConfig({ check: () => ({ order, secret }), pay: () => "write to alice@aisle.example" }),
  );
  alice = await makePerson();
  support = await makePerson({ role: "support" });
  asking = alice;
  ({ id } = await (await start(started(key), at)).json());
  await follow(id);
});
afterAll(stopEngine);

const everywhere = async (person: Person) =>
  Promise.all(
    [as(person, getOne), as(person, events), as(person, exported)].map(async (answer) =>
      (await answer).text(),
    ),
  );

describe("masking", () => {
  it("keeps from the desk what it does not need, on every way to a run", async () => {
    for (const text of await everywhere(support)) {
      expect(text).toContain("Portland");
      for (const kept of ["Alice Example", "Main St", "4242", "alice@", "bob@", "hunter2"])
        expect(text).not.toContain(kept);
    }
  });

  it("shows the shopper their own, but no secret", async () => {
    for (const text of await everywhere(alice)) {
      for (const shown of ["Alice Example", "Main St", "Visa •••• 4242", "alice@", "bob@"])
        expect(text).toContain(shown);
      expect(text).not.toContain("hunter2");
    }
  });
});

it("masks what a run ended with, in the list as on its page", async () => {
  await getSql()`
    insert into workflow_runs (id, workflow, version, user_id, trigger, idem_key, input, status, error, exit_message)
    values (gen_random_uuid(), 'other', 1, ${alice.id}, 'api', 'other', '{}', 'failed',
      '{"code": "declined", "message": "Visa •••• 4242 was declined."}', 'Told alice@aisle.example.')`;
  const listed = async (person: Person) => {
    asking = person;
    const { runs } = await (await getList(new Request(`${base}?workflow=other`), at)).json();
    return [runs[0].error.message, runs[0].exitMessage];
  };
  expect(await listed(support)).toEqual(["Visa ••• was declined.", "Told a•••@aisle.example."]);
  expect(await listed(alice)).toEqual(["Visa •••• 4242 was declined.", "Told alice@aisle.example."]);
});

describe("the export", () => {
  interface Exported {
    run: RunView;
    masked: boolean;
    chain: { facts: unknown[]; hash: string; asHashed: boolean };
    events: ExportedEvent[];
  }
  const read = async (person: Person) => {
    const answer = await as(person, exported);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="run-${id}.json"`);
    return (await answer.json()) as Exported;
  };

  it("holds the run, its whole history and its hashes, which can be worked out again", async () => {
    const { run, masked, chain, events: history } = await read(alice);
    expect(masked).toBe(false);
    expect(run).toMatchObject({
      id,
      status: "completed",
      steps: [{ name: "check" }, { name: "pay" }, { name: "thank" }],
    });
    expect(history.map(({ kind }) => kind).slice(-2)).toEqual(["step_completed", "run_completed"]);
    let hash = sha256(postgresJson(chain.facts));
    expect(hash).toBe(chain.hash);
    expect(chain.asHashed).toBe(true);
    for (const event of history) {
      const { seq, kind, step, attempt, data, at } = event;
      // The secret alone is not in the owner's export.
      const whole = step === "check" && data.output ? { ...data, output: { order, secret } } : data;
      hash = sha256(hash + postgresJson([id, seq, kind, step, attempt, whole, at]));
      expect(event.hash).toBe(hash);
      expect(event.asHashed).toBe(whole === data);
    }
  });

  it("shows the desk the end of the run's key alone, and says which hashes it can work out", async () => {
    const { run, chain, events: history } = await read(support);
    expect(JSON.stringify({ run, chain, history })).not.toContain(key);
    expect(chain.facts).toContain(run.idempotencyKey);
    expect(run.idempotencyKey).toBe(`•••${key.slice(-4)}`);
    expect(chain.asHashed).toBe(false);
    expect(sha256(postgresJson(chain.facts))).not.toBe(chain.hash);
    let before = chain.hash;
    for (const { seq, kind, step, attempt, data, at, hash, asHashed } of history) {
      const worked = sha256(before + postgresJson([id, seq, kind, step, attempt, data, at]));
      expect(worked === hash).toBe(asHashed);
      before = hash ?? "";
    }
    expect(new Set(history.map(({ asHashed }) => asHashed))).toEqual(new Set([true, false]));
  });

  it("gives the owner their key whole, even one that looks like a card number", async () => {
    const own = "4111-1111-1111-1111";
    asking = alice;
    const { id: other } = await (await start(started(own), at)).json();
    await follow(other);
    const answer = await exported(new Request(`${base}/${other}/export`), {
      params: Promise.resolve({ id: other }),
    });
    const { chain } = (await answer.json()) as Exported;
    expect(chain).toMatchObject({ asHashed: true, hash: sha256(postgresJson(chain.facts)) });
    expect(chain.facts).toContain(own);
  });

  it("says that it was masked for the desk; is not there for strangers", async () => {
    expect((await read(support)).masked).toBe(true);
    expect((await as(await makePerson(), exported)).status).toBe(404);
  });
});

it("counts the list's runs by status", async () => {
  asking = support;
  const answer = await getList(new Request(`${base}?status=failed&workflow=three_steps`), at);
  expect(await answer.json()).toMatchObject({
    runs: [],
    nextCursor: null,
    counts: { completed: 2, failed: 0 },
  });
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** As PostgreSQL writes jsonb: keys by length, then by bytes; a space after each comma and colon. */
function postgresJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(postgresJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort(
    (a, b) => Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${postgresJson(value[key as never])}`).join(", ")}}`;
}
