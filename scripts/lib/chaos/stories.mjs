import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 200;
/** How long a run may take from its start to its end, outages and takeovers included. */
const RUN_PATIENCE_MS = 120_000;
/** Failures after which a shopper presses *Try again*. */
const WORTH_A_RETRY = ["timeout", "unavailable", "run_timeout"];
const MOST_RETRIES = 5;

/** What one shopper does: each story ends when all its runs came to rest. */
export class Shopper {
  /** @param record what is remembered for the check; @param desk decides what waits */
  constructor({ client, person, shop, random, record, desk }) {
    Object.assign(this, { client, person, shop, random, record, desk });
  }

  /** All of this shopper's stories in an order of their own. What goes wrong is remembered, and the next one begins. */
  async live() {
    const stories = [this.returnsSome, this.replaces, this.changesTheirMind, this.returnsSomethingValuable];
    if (this.shop.workflows.includes("cancel_order")) stories.push(this.cancels);
    for (const story of this.random.shuffle(stories)) {
      try {
        await story.call(this);
      } catch (error) {
        this.record.problems.push(`${this.person.email}, ${story.name}: ${error.message}`);
      }
    }
  }

  /** One line by a button that is pressed twice, another in two tabs: one return each. */
  async returnsSome() {
    const { several } = this.person.orders;
    const [first, second] = several.lines;
    await this.settled(
      await this.start("return_and_replace", backFrom(several, first, 1, this.outcome()), { twice: true }),
    );
    const input = backFrom(several, second, second.quantity, this.outcome());
    const tabs = await Promise.all([1, 2].map(() => this.start("return_and_replace", input)));
    const ends = await Promise.all(tabs.map((id) => this.settled(id)));
    const done = ends.filter(({ status }) => status === "completed").length;
    if (done !== 1) throw new Error(`two tabs returned one line ${done} times`);
  }

  /** The dearer replacement, which a card that is declined cannot pay: then the cheaper one. */
  async replaces() {
    const rma = await this.returned(this.person.orders.replaced);
    if (!rma) return;
    const { dear, cheap } = this.shop.variants;
    const first = await this.settled(
      await this.start(
        "order_replacement",
        { return: rma, variant: dear },
        { twice: this.random.chance(0.3) },
      ),
    );
    const expected = this.person.isDeclined ? "failed" : "completed";
    if (first.status !== expected)
      throw new Error(
        `the replacement ${first.id} is ${first.status} (${first.error?.code}), not ${expected}`,
      );
    if (first.status === "completed") return;
    const input = { return: rma, variant: cheap };
    const tabs = await Promise.all([1, 2].map(() => this.start("order_replacement", input)));
    const ends = await Promise.all(tabs.map((id) => this.settled(id)));
    const done = ends.filter(({ status }) => status === "completed").length;
    if (done !== 1) throw new Error(`two tabs replaced one return ${done} times`);
  }

  /** Calls a replacement off while it is being ordered: whatever was done by then is undone, or it was too late. */
  async changesTheirMind() {
    const rma = await this.returned(this.person.orders.regretted);
    if (!rma) return;
    const id = await this.start("order_replacement", { return: rma, variant: this.shop.variants.cheap });
    await sleep(this.random.between(0, 60));
    await this.client.ask("POST", `/api/runs/${id}/cancel`);
    await this.settled(id);
  }

  /** Waits for the desk, which may leave it waiting. */
  async returnsSomethingValuable() {
    const { valuable } = this.person.orders;
    const input = backFrom(valuable, valuable.lines[0], 1, this.outcome());
    const id = await this.start("return_and_replace", input, { twice: this.random.chance(0.3) });
    const { status } = await this.settled(id);
    if (status !== "waiting" || this.random.chance(0.15)) return;
    await sleep(this.random.between(0, 1_500));
    await this.desk.decide(id);
    const decided = await this.settled(id, { past: ["waiting"] });
    if (!["completed", "exited"].includes(decided.status))
      throw new Error(`${id} was decided and is ${decided.status}`);
  }

  async cancels() {
    const input = { order: this.person.orders.open.number, reason: "no_longer_needed" };
    const tabs = await Promise.all([1, 2].map(() => this.start("cancel_order", input)));
    const ends = await Promise.all(tabs.map((id) => this.settled(id)));
    if (!ends.some(({ status }) => status === "completed"))
      throw new Error(
        `${input.order} could not be cancelled: ${ends.map((end) => end.exitReason ?? end.error?.code)}`,
      );
  }

  /** The RMA; undefined when the return did not come about. */
  async returned(order) {
    const run = await this.settled(
      await this.start("return_and_replace", backFrom(order, order.lines[0], 1, "store_credit")),
    );
    if (run.status !== "completed")
      throw new Error(`return ${run.id} is ${run.status}: ${run.error?.code ?? run.exitReason}`);
    return run.result.rma;
  }

  /** Starts a run. `twice`: an impatient finger sends the same key again at once. @returns its id */
  async start(workflow, input, { twice = false } = {}) {
    const key = randomUUID();
    const ids = [];
    this.record.requests.push({ email: this.person.email, workflow, key, ids });
    const send = async () => {
      const { status, body } = await this.client.ask("POST", "/api/runs", { key, json: { workflow, input } });
      if (status !== 202) throw new Error(`${workflow} was answered with ${status} ${JSON.stringify(body)}`);
      ids.push(body.id);
    };
    await Promise.all(twice ? [send(), send()] : [send()]);
    return ids[0];
  }

  /** The run once it has ended or waits; one that failed for a passing reason is tried again, as the new run. */
  async settled(id, { past = [] } = {}) {
    for (let retries = 0; ; retries++) {
      const run = await this.atRest(id, past);
      if (run.status !== "failed" || !WORTH_A_RETRY.includes(run.error?.code) || retries === MOST_RETRIES)
        return run;
      const again = await this.client.ask("POST", `/api/runs/${id}/retry`);
      if (again.status !== 202) throw new Error(`retrying ${id} was answered with ${again.status}`);
      this.record.retried.push(id);
      id = again.body.id;
    }
  }

  async atRest(id, past) {
    const deadline = Date.now() + RUN_PATIENCE_MS;
    while (Date.now() < deadline) {
      const { status, body } = await this.client.ask("GET", `/api/runs/${id}`);
      if (status !== 200) throw new Error(`run ${id} was answered with ${status} ${JSON.stringify(body)}`);
      if (body.status !== "running" && !past.includes(body.status)) return body;
      await sleep(LOOK_EVERY_MS);
    }
    throw new Error(`run ${id} did not come to rest within ${RUN_PATIENCE_MS / 1000} s`);
  }

  outcome = () => this.random.pick(["store_credit", "store_credit", "original_payment"]);
}

const backFrom = (order, line, quantity, outcome) => ({
  order: order.number,
  lines: [{ line: line.id, quantity }],
  reason: "defective",
  outcome,
});

/** The support desk: two people, who now and then decide the same thing at the same moment, not always alike. */
export class Desk {
  constructor({ clients, random, record }) {
    Object.assign(this, { clients, random, record });
  }

  async decide(id) {
    const decisions = this.clients.map(() => this.random.chance(0.7));
    const who = this.random.chance(0.4) ? this.clients : [this.random.pick(this.clients)];
    const answers = await Promise.all(
      who.map((client, at) =>
        client.ask("POST", `/api/runs/${id}/decision`, {
          json: { approved: decisions[at], note: "So be it." },
        }),
      ),
    );
    const won = answers.filter(({ status }) => status === 200).length;
    const mayHaveWonUnheard = answers.some(({ repeated }) => repeated);
    if (won > 1 || (won === 0 && !mayHaveWonUnheard))
      this.record.problems.push(`of ${who.length} decisions on ${id} ${won} won`);
  }
}
