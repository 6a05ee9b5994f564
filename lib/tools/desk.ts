import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/lib/db/client";
import { conversations, orders, supportTickets } from "@/lib/db/schema";
import { type RequestHumanOutput, requestHumanInput, requestHumanOutput } from "./desk.schema";
import { keyTaken, personalKey } from "./idempotency";
import { defineTool, type ToolContext } from "./tool";
import { ToolError } from "./tool-error";

export const requestHuman = defineTool({
  name: "request_human",
  description:
    "Calls a person of the support desk. Use it when the shopper asks for one or nothing else can help.",
  input: requestHumanInput,
  output: requestHumanOutput,
  effect: "write",

  async run(context, input) {
    const idemKey = personalKey(context);
    return context.db.transaction(async (tx) => {
      if (input.order) await requireOwnOrder(tx, context, input.order);
      await tx
        .insert(supportTickets)
        .values({
          userId: context.person.id,
          conversationId: await ownConversation(tx, context),
          orderNumber: input.order ?? null,
          topic: input.topic,
          message: input.message,
          idemKey,
        })
        .onConflictDoNothing({ target: supportTickets.idemKey });
      const [ticket] = await tx.select().from(supportTickets).where(eq(supportTickets.idemKey, idemKey));
      if (!ticket) throw new Error("The ticket just written is gone");
      const { orderNumber, topic, message } = ticket;
      if (orderNumber !== (input.order ?? null) || topic !== input.topic || message !== input.message)
        throw keyTaken();
      return view(ticket);
    });
  },
});

/** The number people see; the first ticket is T-1001. */
const ticketNumber = (seq: number) => `T-${1000 + seq}`;

function view(ticket: typeof supportTickets.$inferSelect): RequestHumanOutput {
  const number = ticketNumber(ticket.seq);
  return {
    ticket: number,
    status: ticket.status,
    topic: ticket.topic,
    createdAt: ticket.createdAt.toISOString(),
    message: `The support desk has your message as ticket ${number}, with everything it needs to look into it.`,
  };
}

async function requireOwnOrder(tx: Transaction, { person }: ToolContext, number: string) {
  const own = and(eq(orders.number, number), eq(orders.userId, person.id));
  const [order] = await tx.select({ id: orders.id }).from(orders).where(own);
  if (!order) {
    throw new ToolError("not_found", `You have no order ${number}. Check the number, or leave it out.`);
  }
}

/** The chat this was asked in, when it has been saved and is the person's own. */
async function ownConversation(
  tx: Transaction,
  { person, conversationId }: ToolContext,
): Promise<string | null> {
  if (!conversationId) return null;
  const own = and(eq(conversations.id, conversationId), eq(conversations.userId, person.id));
  const [found] = await tx.select({ id: conversations.id }).from(conversations).where(own);
  return found?.id ?? null;
}
