import { createTestDatabase } from "./database";

/** Import this first in a database test file that wants the demo shop (people, products, orders) in its database. */
process.env.DATABASE_URL = (await createTestDatabase("demo")).url;
