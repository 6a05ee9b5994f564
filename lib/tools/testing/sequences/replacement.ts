import { expect } from "vitest";
import {
  applyStoreCredit,
  cancelReplacementOrder,
  chargePayment,
  confirmOrder,
  createReplacementOrder,
  priceReplacement,
  refundPayment,
  releaseStock,
  reserveStock,
  restoreStoreCredit,
} from "../../replacement";
import type { AnyTool, Person } from "../../tool";
import { call } from "../fixtures";
import { insist, refusalOf } from "./calls";
import type { Going } from "./plan";

type Answer<Tool extends AnyTool> = Awaited<ReturnType<Tool["run"]>>;

/** What its steps have answered so far: what a later execution is given from the record. */
interface Answers {
  reserve?: Answer<typeof reserveStock>;
  price?: Answer<typeof priceReplacement>;
  credit?: Answer<typeof applyStoreCredit> | null;
  charge?: Answer<typeof chargePayment> | null;
  create?: Answer<typeof createReplacementOrder>;
  confirm?: Answer<typeof confirmOrder>;
}
const steps = ["reserve", "price", "credit", "charge", "create", "confirm"] as const;
type Step = (typeof steps)[number];

/** One order_replacement, driven through its tools: it can die after any step, be taken up, undone, or both at once. */
export class Replacement {
  state: "open" | "done" | "undone" = "open";
  private answers: Answers = {};

  constructor(
    private readonly person: Person,
    /** Begins the keys of all its calls. */
    private readonly id: string,
    private readonly rma: string,
    private readonly variant: string,
  ) {}

  /** Goes on from where it is. A step that is refused has everything undone, as in the workflow. */
  async go({ steps: most, calls, after }: Going): Promise<string> {
    const outcome = await this.forward(most, calls);
    if (after === "lost" && outcome !== "refused") return this.forget(most);
    if (outcome === "done") return this.settle("done");
    if (outcome === "left off" && after === "stays") return outcome;
    return this.undo();
  }

  /** Another execution goes on while this one undoes; whichever is heard last, nothing stands or all of it. */
  async fight({ steps: most, calls }: Going): Promise<string> {
    const [, undone] = await Promise.all([this.forward(most, calls), this.undo()]);
    // What was undone stays undone, also for who comes late.
    expect(await this.undo()).toBe(undone);
    return undone === "undone" ? "fought" : undone;
  }

  /** It comes to its end: who takes it up goes on, or finds that it cannot and undoes it. */
  async finish(way: "on" | "back"): Promise<void> {
    if (this.state !== "open") return;
    if (way === "back") await this.undo();
    else await this.go({ steps: steps.length, calls: "once", after: "stays" });
  }

  /** The last answer never arrived: what the call did is done, and nobody knows. */
  private forget(most: number): string {
    // A copy: another execution may be at work with what it was given.
    this.answers = { ...this.answers };
    const last = steps[most - 1];
    if (last) delete this.answers[last];
    return "lost";
  }

  private async forward(most: number, calls: Going["calls"]): Promise<"done" | "left off" | "refused"> {
    let answers = this.answers;
    try {
      for (const step of steps.slice(0, most)) {
        // What is on record is not done again.
        if (answers[step] !== undefined) continue;
        const answer = await this.perform(step, answers, calls);
        answers = { ...answers, [step]: answer };
      }
    } catch (error) {
      if (!refusalOf(error)) throw error;
      return "refused";
    } finally {
      this.answers = { ...answers, ...this.answers };
    }
    return answers.confirm ? "done" : "left off";
  }

  private async perform(step: Step, answers: Answers, calls: Going["calls"]) {
    const once = () => insist(() => this.ask(step, answers));
    if (calls === "once") return once();
    if (calls === "at once") {
      const [one, other] = await Promise.all([once(), once()]);
      this.expectSame(step, one, other);
      return one;
    }
    const first = await once();
    this.expectSame(step, first, await once());
    return first;
  }

  /** The same key, the same answer. What only reads, or tells how an order stands now, may answer anew. */
  private expectSame(step: Step, one: unknown, other: unknown) {
    if (step !== "price" && step !== "confirm") expect(other).toEqual(one);
  }

  private async ask(step: Step, { reserve, price, credit = null, charge = null, create }: Answers) {
    const { rma, variant } = this;
    const at = { return: rma, variant };
    if (step === "reserve") return this.call(reserveStock, step, at);
    if (step === "price") return this.call(priceReplacement, step, at);
    if (!reserve || !price) throw new Error(`${step} came before its time`);
    const { creditCents, chargeCents, currency, unitPriceCents, discountCents } = price;
    if (step === "credit")
      return creditCents > 0
        ? this.call(applyStoreCredit, step, { return: rma, amountCents: creditCents })
        : null;
    if (step === "charge")
      return chargeCents > 0 ? this.call(chargePayment, step, { amountCents: chargeCents, currency }) : null;
    if (step === "confirm") return this.call(confirmOrder, step, { order: create?.order });
    const { reservation } = reserve;
    const paid = { unitPriceCents, discountCents, credit, charge };
    return this.call(createReplacementOrder, step, { ...at, reservation, ...paid });
  }

  /** All of it, in reverse; also what was not done: it never will be then. */
  async undo(): Promise<string> {
    const undoings = [
      ["create", cancelReplacementOrder],
      ["charge", refundPayment],
      ["credit", restoreStoreCredit],
      ["reserve", releaseStock],
    ] as const;
    const refused: string[] = [];
    for (const [step, tool] of undoings) {
      const key = this.keyOf(step);
      try {
        // As the engine goes on with the others when one cannot be undone.
        await insist(() => this.call(tool, `undo:${step}`, { key }));
      } catch (error) {
        if (!refusalOf(error)) throw error;
        refused.push(step);
      }
    }
    // It has shipped: then all of it stands, or money and goods would part.
    if (refused.includes("create")) return this.settle("done");
    expect(refused).toEqual([]);
    return this.settle("undone");
  }

  private settle(state: "done" | "undone"): string {
    this.state = state;
    return state === "done" ? "replaced" : "undone";
  }

  private keyOf = (step: string) => `${this.id}:${step}`;

  private call<Tool extends AnyTool>(tool: Tool, step: string, input: unknown): Promise<Answer<Tool>> {
    return call(tool, this.person, input, { idempotencyKey: this.keyOf(step) }) as Promise<Answer<Tool>>;
  }
}
