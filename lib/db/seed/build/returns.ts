import type {
  orderEvents,
  payments,
  returnLines,
  returnPolicies,
  returns,
  storeCreditEntries,
} from "../../schema";
import type { Calendar } from "../calendar";
import { idFor } from "../ids";
import { refundFor } from "./money";
import type { BuiltOrder } from "./orders";
import type { Person } from "./people";
import type { Shelf } from "./products";

const FIRST_RMA = 2048;

/** Reasons that are the shopper's own, where a policy's restocking fee applies. */
const ownReasons: ReadonlySet<string> = new Set(["no_longer_needed", "wrong_size", "other"]);

type Policy = typeof returnPolicies.$inferInsert & { id: string };

export interface BuiltReturns {
  returns: (typeof returns.$inferInsert & { rma: string })[];
  lines: (typeof returnLines.$inferInsert)[];
  payments: (typeof payments.$inferInsert)[];
  credit: (typeof storeCreditEntries.$inferInsert)[];
  events: (typeof orderEvents.$inferInsert)[];
}

/** The narrowest scope wins, then the newest version: the same rule the shop applies. */
function policyFor(policies: readonly Policy[], shelf: Shelf): Policy {
  const rank = (p: Policy) => (p.scope === "product" ? 2 : p.scope === "category" ? 1 : 0);
  const [best] = policies
    .filter((p) => !p.productId || p.productId === shelf.product.id)
    .filter((p) => !p.category || p.category === shelf.product.category)
    .sort((a, b) => rank(b) - rank(a) || b.version - a.version);
  if (!best) throw new Error("no return policy applies");
  return best;
}

/** Where a return's parcel is, day by day, up to its status. */
function stations(built: BuiltOrder, calendar: Calendar) {
  const wish = built.seed.return;
  if (!wish) throw new Error("not a returned order");
  const done = (status: string) =>
    ["requested", "in_transit", "received", "refunded"].indexOf(wish.status) >=
    ["requested", "in_transit", "received", "refunded"].indexOf(status);
  return {
    requestedAt: calendar.ago(wish.requested, "09:15"),
    sentAt: done("in_transit") ? calendar.ago(wish.requested - 1, "17:20") : null,
    receivedAt: done("received") ? calendar.ago(wish.requested - 4, "11:30") : null,
    refundedAt: done("refunded") ? calendar.ago(wish.requested - 5, "10:00") : null,
    cancelledAt: wish.status === "cancelled" ? calendar.ago(wish.requested - 1, "12:00") : null,
  };
}

/** Returns of the orders that have one, oldest first from R-2048, with the money they moved. Marks the returned units. */
export function buildReturns(
  orders: readonly BuiltOrder[],
  policies: readonly Policy[],
  shelves: readonly Shelf[],
  calendar: Calendar,
  /** Who of the desk took the parcels in. */
  receiver: string,
): BuiltReturns {
  const built: BuiltReturns = { returns: [], lines: [], payments: [], credit: [], events: [] };
  const returned = orders
    .filter(({ seed }) => seed.return)
    .sort((a, b) => (b.seed.return?.requested ?? 0) - (a.seed.return?.requested ?? 0));
  returned.forEach((entry, i) => {
    const wish = entry.seed.return;
    const line = entry.lines[wish?.line ?? 0];
    const shelf = shelves.find(({ product }) => product.id === line?.productId);
    if (!wish || !line || !shelf) throw new Error(`${entry.order.number}: no such line to return`);
    const at = stations(entry, calendar);
    const rma = `R-${FIRST_RMA + i}`;
    const id = idFor(`return:${rma}`, at.requestedAt);
    const worth = refundFor({ ...line }, wish.quantity);
    const policy = policyFor(policies, shelf);
    const charged = ownReasons.has(wish.reason) ? (policy.restockingFeePercent ?? 0) : 0;
    const feeCents = Math.round((worth * charged) / 100);
    const refundCents = worth - feeCents;
    if (!at.cancelledAt) line.returnedQuantity += wish.quantity;

    built.returns.push({
      id,
      rma,
      userId: entry.person.user.id,
      orderId: entry.order.id,
      policyId: policy.id,
      status: wish.status,
      outcome: wish.outcome,
      reason: wish.reason,
      note: wish.note ?? null,
      refundCents,
      feeCents,
      labelCarrier: "Swift Parcel",
      labelTracking: `SWR${58_200_000 + i * 7919}US`,
      idemKey: `seed:return:${rma}`,
      createdAt: at.requestedAt,
      inTransitAt: at.sentAt,
      receivedAt: at.receivedAt,
      receivedBy: at.receivedAt ? receiver : null,
      refundedAt: at.refundedAt,
    });
    built.lines.push({
      id: idFor(`return-line:${rma}`, at.requestedAt),
      returnId: id,
      orderLineId: line.id,
      quantity: wish.quantity,
      refundCents: worth,
      reason: wish.reason,
    });

    const tell = (when: Date | null, kind: string, message: string) => {
      if (!when) return;
      const eventId = idFor(`event:${rma}:${kind}`, when);
      built.events.push({ id: eventId, orderId: entry.order.id, kind, message, at: when });
    };
    tell(at.requestedAt, "return_requested", `Return ${rma} set up`);
    tell(at.cancelledAt, "return_cancelled", `Return ${rma} cancelled`);
    tell(at.sentAt, "return_in_transit", `Return ${rma} is on its way back with Swift Parcel.`);
    tell(at.receivedAt, "return_received", `We have received your return ${rma}.`);
    tell(at.refundedAt, "return_refunded", `Return ${rma} refunded`);

    const creditedAt = policy.creditAt === "received" ? at.refundedAt : at.requestedAt;
    if (wish.outcome === "store_credit" && !at.cancelledAt && creditedAt) {
      built.credit.push({
        id: idFor(`credit:${rma}`, creditedAt),
        userId: entry.person.user.id,
        amountCents: refundCents,
        kind: "return",
        returnId: id,
        orderId: entry.order.id,
        idemKey: `return:${rma}:credit`,
        createdAt: creditedAt,
      });
    }
    if (wish.outcome === "original_payment" && at.refundedAt) {
      built.payments.push({
        id: idFor(`payment:${rma}`, at.refundedAt),
        orderId: entry.order.id,
        paymentMethodId: entry.order.paymentMethodId ?? null,
        returnId: id,
        kind: "refund",
        amountCents: refundCents,
        idemKey: `return:${rma}:refund`,
        createdAt: at.refundedAt,
      });
    }
  });
  return built;
}

/** Store credit given by the desk, outside of any return. */
export function goodwillEntries(people: readonly Person[], calendar: Calendar): BuiltReturns["credit"] {
  return people.flatMap(({ seed, user }) =>
    seed.goodwillCents
      ? [
          {
            id: idFor(`credit:goodwill:${seed.login}`, calendar.ago(62, "15:00")),
            userId: user.id,
            amountCents: seed.goodwillCents,
            kind: "goodwill" as const,
            idemKey: `goodwill:${seed.login}`,
            createdAt: calendar.ago(62, "15:00"),
          },
        ]
      : [],
  );
}
