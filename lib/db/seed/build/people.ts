import type { addresses, paymentMethods, ShipTo, users } from "../../schema";
import type { Calendar } from "../calendar";
import { idFor } from "../ids";
import { type PersonSeed, people } from "../people/people";

export interface Person {
  seed: PersonSeed;
  user: typeof users.$inferInsert & { id: string };
  addresses: (typeof addresses.$inferInsert)[];
  methods: (typeof paymentMethods.$inferInsert & { id: string })[];
  /** The default address as an order copies it. */
  shipTo: ShipTo;
}

/** @param passwordHash one hash for everybody: they all share the demo password */
export function buildPeople(calendar: Calendar, passwordHash: string): Person[] {
  return people.map((seed, i) => {
    const createdAt = calendar.ago(400 - i * 11, "08:30");
    const userId = idFor(`user:${seed.login}`, createdAt);
    const [home] = seed.addresses;
    if (!home) throw new Error(`${seed.login} has no address`);
    return {
      seed,
      user: {
        id: userId,
        email: `${seed.login}@aisle.example`,
        name: seed.name,
        passwordHash,
        role: seed.role,
        loyaltyTierId: seed.tier ?? null,
        region: seed.region,
        demo: true,
        createdAt,
      },
      addresses: seed.addresses.map((address, n) => ({
        id: idFor(`address:${seed.login}:${n}`, createdAt),
        userId,
        name: seed.name,
        line1: address.line1,
        line2: address.line2 ?? null,
        city: address.city,
        state: address.state,
        postalCode: address.postalCode,
        isDefault: n === 0,
        createdAt,
      })),
      methods: seed.methods.map((method, n) => ({
        id: idFor(`method:${seed.login}:${n}`, createdAt),
        userId,
        kind: method.kind,
        label: method.label,
        balanceCents: method.balanceCents ?? null,
        isDefault: n === 0,
        createdAt,
      })),
      shipTo: { name: seed.name, country: "US", ...home },
    };
  });
}
