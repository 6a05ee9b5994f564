import { sql } from "drizzle-orm";
import { hashPassword } from "@/lib/auth/password";
import { getDatabase } from "@/lib/db/client";
import { paymentMethods, users } from "@/lib/db/schema";
import { makeOrder, makePerson, makePolicy, makeProduct, makeTiers } from "@/lib/tools/testing/fixtures";
import { charge, makeOpenOrder } from "@/lib/tools/testing/order-fixtures";
import { workflows } from "@/workflows";

const PASSWORD = "chaos";
const AT_ONCE = 8;
const PLENTY = 1_000_000;

type Order = Awaited<ReturnType<typeof makeOrder>>;
/** An order as the driver needs it. */
const told = ({ number, lines }: Order) => ({
  number,
  lines: lines.map(({ id, quantity }) => ({ id, quantity })),
});

/**
 * Fills an empty shop: `shoppers` people with an order for each thing that can happen, two at the desk, and goods that never run
 * out. Every third shopper's card is declined. Answers what the driver has to know.
 */
export async function makeShop(shoppers: number) {
  await makeTiers();
  await makePolicy();
  const stocked = (category: string, priceCents: number) =>
    makeProduct({ category, priceCents, rating: 4.5, variants: [{ stock: PLENTY }] });
  const [thing, cheap, dear, machine] = await Promise.all([
    stocked("Things", 10_000),
    stocked("Things", 8_000),
    // More than all the store credit that a shopper can come by: the card is charged.
    stocked("Things", 150_000),
    // Above the 500.00 that need the desk's approval.
    stocked("Machines", 60_000),
  ]);
  const passwordHash = await hashPassword(PASSWORD);
  const desk = ["sam", "ada"].map((name) => `${name}@chaos.test`);
  for (const email of desk)
    await makePerson({
      email,
      name: email,
      passwordHash,
      role: email.startsWith("sam") ? "support" : "admin",
    });

  const makeShopper = async (number: number) => {
    const email = `shopper-${number}@chaos.test`;
    const person = await makePerson({ email, name: email, passwordHash, loyaltyTierId: "bronze" });
    const isDeclined = number % 3 === 0;
    const [card] = await getDatabase()
      .insert(paymentMethods)
      .values({
        userId: person.id,
        kind: "card",
        label: `Visa •••• ${isDeclined ? "0002" : "4242"}`,
        isDefault: true,
      })
      .returning();
    if (!card) throw new Error("no card");
    const delivered = async (lines: Parameters<typeof makeOrder>[1]) => {
      const order = await makeOrder(person, lines);
      await charge(order.id, card.id, order.totalCents);
      return told(order);
    };
    const open = await makeOpenOrder(person, [{ product: thing, quantity: 2 }], { paid: false });
    await charge(open.id, card.id, open.totalCents);
    return {
      email,
      isDeclined,
      orders: {
        several: await delivered([{ product: thing, quantity: 2 }, { product: thing }]),
        replaced: await delivered([{ product: thing }]),
        regretted: await delivered([{ product: thing }]),
        valuable: await delivered([{ product: machine }]),
        open: told(open),
      },
    };
  };
  const people: Awaited<ReturnType<typeof makeShopper>>[] = [];
  for (let from = 0; from < shoppers; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, shoppers - from) }, (_, at) => from + at + 1);
    people.push(...(await Promise.all(numbers.map(makeShopper))));
  }
  await getDatabase().execute(sql`analyze ${users}`);
  return {
    password: PASSWORD,
    desk,
    people,
    variants: { cheap: cheap.variants[0]?.id, dear: dear.variants[0]?.id },
    workflows: workflows.map(({ name }) => name),
  };
}
