import { timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";

/** Primary key: UUIDv7, made by the application so that a row's id is known before it is written. */
export const id = () => uuid("id").primaryKey().$defaultFn(uuidv7);

/** A moment in time, always with time zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => moment("created_at").notNull().defaultNow();
