import { and, asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { orderLines, orders, paymentMethods, payments, returns } from "@/lib/db/schema";
import {
  bookReturnRefund,
  closeReturn,
  markReturnInTransit,
  sendReturnRefund,
  takeInReturn,
} from "../../desk-returns";
import { cancelOrder, closeOrder, refundOrder } from "../../orders";
import { initiateReturn } from "../../returns";
import type { AnyTool } from "../../tool";
import { call } from "../fixtures";
import { insist, refusalOf } from "./calls";
import type { Command, Sequence } from "./plan";
import { Replacement } from "./replacement";
import { type Customer, deliver, makeCustomer, type Shop } from "./shop";

/** One sequence, played to its end. Tells what came of each command, so that a test in which nothing happens shows. */
export class Play {
  readonly results: string[] = [];
  private readonly replacements: Replacement[] = [];
  private readonly rmas = new Set<string>();

  private constructor(
    private readonly shop: Shop,
    readonly customer: Customer,
  ) {}

  static async of(shop: Shop, { person, first, batches }: Sequence): Promise<Play> {
    const play = new Play(shop, await makeCustomer(shop, person));
    for (const batch of [first, ...batches])
      play.results.push(...(await Promise.all(batch.map((each) => play.carryOut(each)))));
    // What a dead process left is taken up sooner or later.
    for (const [at, each] of play.replacements.entries()) await each.finish(at % 2 ? "on" : "back");
    await play.refundCancelled();
    await play.expectTold();
    return play;
  }

  private async carryOut(asked: Command): Promise<string> {
    try {
      const outcome = await this.act(asked);
      return `${asked.kind}: ${outcome}`;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return `${asked.kind}: ${refusal}`;
    }
  }

  private act(asked: Command): Promise<string> | string {
    if (asked.kind === "return") return this.giveBack(asked);
    if (asked.kind === "cancel") return this.cancel(asked);
    if (asked.kind === "deliver") return this.deliver(asked.order);
    if (asked.kind === "send" || asked.kind === "receive") return this.handle(asked);
    return this.replace(asked);
  }

  private async giveBack(asked: Extract<Command, { kind: "return" }>): Promise<string> {
    const order = await this.order(asked.order);
    if (!order) return "nothing";
    const lines = [...new Set(asked.lines.map((at) => order.lines[at % order.lines.length]?.id))];
    const { quantity, reason, outcome, idempotencyKey } = asked;
    const input = { order: order.number, lines: lines.map((line) => ({ line, quantity })), reason, outcome };
    const { rma } = await call(initiateReturn, this.customer.person, input, { idempotencyKey });
    this.rmas.add(rma);
    return "made";
  }

  private async cancel({ order: at, closeOnly }: Extract<Command, { kind: "cancel" }>): Promise<string> {
    const order = (await this.order(at))?.number;
    const { person } = this.customer;
    const tool = closeOnly ? closeOrder : cancelOrder;
    const { cancelled } = await insist(() => call(tool, person, { order }));
    return cancelled ? "done" : "too late";
  }

  private async deliver(at: number): Promise<string> {
    const order = await this.order(at, "processing");
    if (!order) return "nothing";
    return (await deliver(order.number)) ? "done" : "not to be sent";
  }

  private async replace(asked: Extract<Command, { kind: "replace" | "resume" | "fight" }>): Promise<string> {
    const replacement =
      (asked.kind === "replace" ? undefined : this.open(asked.replacement)) ?? (await this.begin(asked));
    if (!replacement) return "nothing";
    return asked.kind === "fight" ? replacement.fight(asked) : replacement.go(asked);
  }

  private async begin(asked: Pick<Extract<Command, { kind: "replace" }>, "return" | "want">) {
    const rma = await this.rma(asked.return);
    if (!rma) return;
    const { goods, dear } = this.shop;
    const variants = {
      plenty: goods[1]?.variants[0]?.id,
      dear: dear.variants[0]?.id,
      scarce: this.customer.scarce,
    };
    const id = `replace:${this.replacements.length}`;
    const replacement = new Replacement(this.customer.person, id, rma, variants[asked.want] ?? "");
    this.replacements.push(replacement);
    return replacement;
  }

  /** The desk with a return's parcel, up to where its process dies; another try may go on from there. */
  private async handle(asked: Extract<Command, { kind: "send" | "receive" }>): Promise<string> {
    const rma = await this.rma(asked.return);
    const who = this.shop.desk[asked.by];
    if (!rma || !who) return "nothing";
    const step = (tool: AnyTool) =>
      insist(() =>
        call(tool, who, { return: rma }, { idempotencyKey: `${asked.idempotencyKey}:${rma}:${tool.name}` }),
      );
    if (asked.kind === "send") {
      await step(markReturnInTransit);
      return "done";
    }
    const way = [takeInReturn, bookReturnRefund, sendReturnRefund, closeReturn].slice(0, asked.steps);
    for (const tool of way) await step(tool);
    return way.length === 4 ? "done" : "left off";
  }

  private open(at: number): Replacement | undefined {
    const open = this.replacements.filter(({ state }) => state === "open");
    return open[at % Math.max(1, open.length)];
  }

  private async order(at: number, status?: "processing") {
    const db = getDatabase();
    const own = eq(orders.userId, this.customer.person.id);
    const mine = status ? and(own, eq(orders.status, status)) : own;
    const there = await db.select().from(orders).where(mine).orderBy(asc(orders.seq));
    const order = there[at % Math.max(1, there.length)];
    if (!order) return;
    const of = eq(orderLines.orderId, order.id);
    return {
      ...order,
      lines: await db.select().from(orderLines).where(of).orderBy(asc(orderLines.position)),
    };
  }

  private async rma(at: number): Promise<string | undefined> {
    const there = await getDatabase()
      .select({ rma: returns.rma })
      .from(returns)
      .where(eq(returns.userId, this.customer.person.id))
      .orderBy(asc(returns.seq));
    return there[at % Math.max(1, there.length)]?.rma;
  }

  /** A cancellation whose process died before the provider was asked. */
  private async refundCancelled() {
    const { person } = this.customer;
    const mine = await getDatabase().select().from(orders).where(eq(orders.userId, person.id));
    for (const { number, status } of mine)
      if (status === "cancelled") await insist(() => call(refundOrder, person, { order: number }));
  }

  /** There is what callers were told of, and nothing else. */
  private async expectTold() {
    const { person, giftId } = this.customer;
    const made = await getDatabase().select().from(returns).where(eq(returns.userId, person.id));
    expect(new Set(made.map(({ rma }) => rma))).toEqual(this.rmas);
    const [gift] = await getDatabase().select().from(paymentMethods).where(eq(paymentMethods.id, giftId));
    const entries = await getDatabase().select().from(payments).where(eq(payments.paymentMethodId, giftId));
    const back = entries
      .filter(({ kind }) => kind === "refund")
      .reduce((sum, row) => sum + row.amountCents, 0);
    expect(gift?.balanceCents).toBe(1000 + back);
  }
}
