import "@/tests/setup/demo";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import { checkPassword, findPerson, listDemoPeople } from "./people";

describe("people", () => {
  it("knows a person by address in any case, and password", async () => {
    const person = await checkPassword(" Alice@Aisle.Example ", "aisle-demo");
    expect(person).toMatchObject({ email: "alice@aisle.example", role: "shopper", tier: "gold" });
    expect(person).not.toHaveProperty("passwordHash");
  });

  it("answers null for a wrong password and for an unknown address alike", async () => {
    expect(await checkPassword("alice@aisle.example", "aisle-demO")).toBeNull();
    expect(await checkPassword("nobody@aisle.example", "aisle-demo")).toBeNull();
  });

  it("offers the five demo people in order", async () => {
    const people = await listDemoPeople();
    expect(people.map((person) => person.email.split("@")[0])).toEqual([
      "alice",
      "bob",
      "dave",
      "sam",
      "ada",
    ]);
  });

  it("offers nobody once they are no longer demo people", async () => {
    const db = getDatabase();
    await db.update(users).set({ demo: false });
    expect(await listDemoPeople()).toEqual([]);
  });

  it("takes a changed role from the database at once", async () => {
    const person = await checkPassword("sam@aisle.example", "aisle-demo");
    if (!person) throw new Error("sam is in the demo seed");
    await getDatabase().update(users).set({ role: "shopper" }).where(eq(users.id, person.id));
    expect((await findPerson(person.id))?.role).toBe("shopper");
  });
});
