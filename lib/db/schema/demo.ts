import { sql } from "drizzle-orm";
import { bigint, boolean, check, date, pgTable } from "drizzle-orm/pg-core";

/** One row where the demo shop was planted: the day its dates hang on, and where its own rows end. */
export const demoShop = pgTable(
  "demo_shop",
  {
    id: boolean("id").primaryKey().default(true),
    shownOn: date("shown_on", { mode: "string" }).notNull(),
    /** `seq` of the last row that was planted; what comes after, people made. */
    lastOrder: bigint("last_order", { mode: "number" }).notNull(),
    lastOrderEvent: bigint("last_order_event", { mode: "number" }).notNull(),
  },
  (t) => [check("demo_shop_one_row", sql`${t.id}`)],
);
