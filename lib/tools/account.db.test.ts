import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { conversations, storeCreditEntries, supportTickets } from "@/lib/db/schema";
import { requestHuman } from "./desk";
import { getLoyaltyTier } from "./loyalty";
import { getPolicy } from "./policies";
import {
  call,
  dayAgo,
  daysAgo,
  makeOrder,
  makePerson,
  makePolicy,
  makeProduct,
  makeShippingRates,
  makeTiers,
} from "./testing/fixtures";
import type { Person } from "./tool";

let shopper: Person;
let lamp: Awaited<ReturnType<typeof makeProduct>>;
beforeAll(async () => {
  await makeTiers();
  shopper = await makePerson({ loyaltyTierId: "silver" });
  lamp = await makeProduct({ slug: "lamp", category: "lamps", priceCents: 30_000 });
  await makeOrder(shopper, [{ product: lamp, quantity: 2 }]);
  await makeOrder(shopper, [{ product: lamp }], { status: "pending", shippingCents: 500 });
  await makeOrder(shopper, [{ product: lamp }], { status: "cancelled" });
});

describe("get_loyalty_tier", () => {
  it("adds up orders that were not cancelled and store credit, of this person only", async () => {
    const credit = (person: Person, amountCents: number) =>
      getDatabase()
        .insert(storeCreditEntries)
        .values({
          userId: person.id,
          amountCents,
          kind: amountCents > 0 ? "goodwill" : "use",
          idemKey: randomUUID(),
        });
    await credit(shopper, 2500);
    await credit(shopper, -1000);
    await credit(await makePerson(), 77_700);
    expect(await call(getLoyaltyTier, shopper)).toEqual({
      tier: "silver",
      name: "Silver",
      discountPercent: 10,
      freeShipping: false,
      perks: [],
      spentCents: 90_500,
      next: { name: "Gold", missingCents: 59_500 },
      storeCreditCents: 1500,
    });
  });

  it("knows people at the top and people without a tier", async () => {
    const gold = await makePerson({ loyaltyTierId: "gold" });
    expect(await call(getLoyaltyTier, gold)).toMatchObject({ next: null, freeShipping: true, spentCents: 0 });
    expect(await call(getLoyaltyTier, await makePerson())).toMatchObject({
      tier: "none",
      discountPercent: 0,
      next: { name: "Bronze", missingCents: 0 },
    });
  });

  it("says so when the account is gone", async () => {
    const ghost: Person = { id: randomUUID(), role: "shopper" };
    await expect(call(getLoyaltyTier, ghost)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("get_policy", () => {
  it("has no return rules to tell before the shop has any", async () => {
    await expect(call(getPolicy, shopper)).rejects.toMatchObject({ code: "not_found" });
    expect((await call(getPolicy, shopper, { topic: "refunds" })).facts).toEqual({});
  });

  it("gives the newest version in force, of the narrowest scope", async () => {
    await makePolicy({ version: 1, windowDays: 21, name: "Old" });
    await makePolicy({ version: 2, windowDays: 30, name: "Now", effectiveFrom: daysAgo(3) });
    await makePolicy({ version: 3, windowDays: 5, name: "Next year", effectiveFrom: daysAgo(-300) });
    await makePolicy({
      scope: "category",
      category: "lamps",
      name: "Lamps",
      windowDays: 1,
      restockingFeePercent: 10,
      creditAt: "received",
    });
    await makePolicy({ scope: "product", productId: lamp.id, name: "This lamp", finalSale: true });

    const shop = await call(getPolicy, shopper);
    expect(shop).toMatchObject({ topic: "returns", title: "Now", version: 2, effectiveFrom: dayAgo(3) });
    expect(shop.facts).toMatchObject({
      "Return window": "30 days from delivery",
      "Refund as": "store credit and original payment",
      "Restocking fee": "none",
      "Looked at by the desk": "refunds above $500.00",
    });
    const lamps = await call(getPolicy, shopper, { category: "Lamp" });
    expect(lamps).toMatchObject({ title: "Lamps", facts: { "Return window": "1 day from delivery" } });
    expect(lamps.facts["Restocking fee"]).toContain("10%");
    expect(lamps.facts["Store credit granted"]).toBe("when the parcel has arrived");
  });

  it("says final sale and nothing else where that is the rule", async () => {
    await makeProduct({ category: "gift cards" });
    await makePolicy({ scope: "category", category: "gift cards", name: "Gift cards", finalSale: true });
    const { facts } = await call(getPolicy, shopper, { category: "gift cards" });
    expect(facts).toEqual({ "Applies to": "gift cards", Returns: "final sale, not returnable" });
  });

  it("reads the numbers of shipping and loyalty from their tables", async () => {
    const route = { fromRegion: "east", toRegion: "west" } as const;
    await makeShippingRates([
      { ...route, service: "express", priceCents: 1299, minDays: 2, maxDays: 2 },
      { ...route, service: "standard", priceCents: 899, minDays: 4, maxDays: 6 },
      { ...route, fromRegion: "west", service: "standard", priceCents: 499, minDays: 2, maxDays: 3 },
    ]);
    expect((await call(getPolicy, shopper, { topic: "shipping" })).facts).toEqual({
      Standard: "from $4.99, 2–6 days",
      Express: "from $12.99, 2 days",
      "Free shipping": "Gold members",
    });
    expect((await call(getPolicy, shopper, { topic: "loyalty" })).facts).toEqual({
      Bronze: "from the first order, 5% off replacements",
      Silver: "from $500.00 spent, 10% off replacements",
      Gold: "from $1,500.00 spent, 15% off replacements, free shipping",
    });
  });

  it.each(["refunds", "exchanges", "warranty", "privacy"])("has words on %s", async (topic) => {
    const policy = await call(getPolicy, shopper, { topic });
    expect(policy).toMatchObject({ topic, version: null, effectiveFrom: null });
    expect(policy.body.length).toBeGreaterThan(100);
  });

  it("refuses an unknown topic or category", async () => {
    await expect(call(getPolicy, shopper, { topic: "weather" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(call(getPolicy, shopper, { category: "submarines" })).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringContaining("lamps"),
    });
  });
});

describe("request_human", () => {
  const input = { topic: "Broken lamp", message: "It flickers." };

  it("opens one ticket per key, also when asked twice at once", async () => {
    const key = { idempotencyKey: "help-1" };
    const [one, two] = await Promise.all([
      call(requestHuman, shopper, input, key),
      call(requestHuman, shopper, input, key),
    ]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({
      status: "open",
      topic: "Broken lamp",
      ticket: expect.stringMatching(/^T-\d{4,}$/),
    });
    expect(one.message).toContain(one.ticket);
    expect(await getDatabase().$count(supportTickets)).toBe(1);
    const other = await call(requestHuman, await makePerson(), input, key);
    expect(other.ticket).not.toBe(one.ticket);
  });

  it("refuses a key that stands for another message", async () => {
    const key = { idempotencyKey: "help-taken" };
    await call(requestHuman, shopper, input, key);
    const before = await getDatabase().$count(supportTickets);
    const another = call(requestHuman, shopper, { ...input, message: "Something else is wrong." }, key);
    await expect(another).rejects.toMatchObject({ code: "conflict" });
    expect(await getDatabase().$count(supportTickets)).toBe(before);
  });

  it("takes the person's own order, and nobody else's", async () => {
    const order = await makeOrder(shopper, [{ product: lamp }]);
    await call(requestHuman, shopper, { ...input, order: order.number });
    const stranger = await makePerson();
    const refused = call(requestHuman, stranger, { ...input, order: order.number });
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps the conversation when it is the person's own", async () => {
    const db = getDatabase();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await db.insert(conversations).values([
      { id: mine, userId: shopper.id, title: "Mine" },
      { id: theirs, userId: (await makePerson()).id, title: "Theirs" },
    ]);
    const topics = ["in my own chat", "in another's chat", "in a chat not saved yet"];
    const chats = [mine, theirs, randomUUID()];
    for (const [at, conversationId] of chats.entries()) {
      await call(requestHuman, shopper, { ...input, topic: topics[at] }, { conversationId });
    }
    const kept = await db.select().from(supportTickets);
    const chatOf = (topic?: string) => kept.find((ticket) => ticket.topic === topic)?.conversationId;
    expect(topics.map(chatOf)).toEqual([mine, null, null]);
  });

  it("refuses an empty message", async () => {
    const empty = call(requestHuman, shopper, { topic: "x", message: "  " });
    await expect(empty).rejects.toMatchObject({ code: "invalid_input" });
  });
});
