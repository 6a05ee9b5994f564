import { afterAll } from "vitest";
import { createTestDatabase } from "./database";

/** Every database test file gets a migrated database of its own; `getDatabase()` and all that uses it find it there. */
process.env.DATABASE_URL = (await createTestDatabase()).url;

afterAll(async () => {
  const { aisleDatabase } = globalThis as { aisleDatabase?: { close: () => Promise<void> } };
  await aisleDatabase?.close();
});
