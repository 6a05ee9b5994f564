import { asc, eq } from "drizzle-orm";
import { getDatabase } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import { hashPassword, verifyPassword } from "./password";

export interface SignedInPerson {
  id: string;
  role: "shopper" | "support" | "admin";
  name: string;
  email: string;
  tier: string | null;
}

const columns = {
  id: users.id,
  role: users.role,
  name: users.name,
  email: users.email,
  tier: users.loyaltyTierId,
};

export async function findPerson(id: string): Promise<SignedInPerson | null> {
  const [person] = await getDatabase().select(columns).from(users).where(eq(users.id, id));
  return person ?? null;
}

let decoy: Promise<string> | undefined;

/** The person behind an address and password, or null. Takes as long for an unknown address as for a known one. */
export async function checkPassword(email: string, password: string): Promise<SignedInPerson | null> {
  const [found] = await getDatabase()
    .select({ ...columns, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()));
  decoy ??= hashPassword("nobody has this password");
  const matches = await verifyPassword(password, found?.passwordHash ?? (await decoy));
  if (!found || !matches) return null;
  const { passwordHash: _, ...person } = found;
  return person;
}

export interface DemoPerson {
  name: string;
  email: string;
  role: SignedInPerson["role"];
  tier: string | null;
}

/** The five people of the demo seed who are offered for one-click sign-in; empty in a shop of real people. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  const names = ["alice", "bob", "dave", "sam", "ada"];
  const rows = await getDatabase()
    .select({ name: users.name, email: users.email, role: users.role, tier: users.loyaltyTierId })
    .from(users)
    .where(eq(users.demo, true))
    .orderBy(asc(users.email));
  const byName = new Map(rows.map((row) => [row.email.split("@")[0], row]));
  return names.flatMap((name) => byName.get(name) ?? []);
}
