import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
/** A transaction; every query function takes either. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type Queryable = Database | Transaction;

/** A server that is crashing or starting may take a connection and never speak. The driver's own 30 s outlast every step. */
const CONNECT_TIMEOUT_S = 5;
const LONGEST_PAUSE_S = 1;
/**
 * A process that hangs in a transaction keeps its locks, so that nobody can take its work over: they are taken from it, one
 * transaction after the other where several wait for the same row.
 */
const IDLE_IN_TRANSACTION_MS = 2_000;

/**
 * Pause before a lost connection is made anew, s. All connections of a pool count their failures together, and the driver's
 * own pause grows to 20 s: after an outage of one second ten connections would sit out many more.
 */
const backoff = (failures: number) =>
  (0.5 + Math.random() / 2) * Math.min(0.02 * 2 ** failures, LONGEST_PAUSE_S);

/**
 * Opens a pool of its own (tests, scripts). The app calls {@link getDatabase}.
 * @param max most connections at a time
 */
export function openDatabase(
  url: string,
  max = 10,
): { db: Database; sql: postgres.Sql; close: () => Promise<void> } {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: CONNECT_TIMEOUT_S,
    backoff,
    connection: { idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS },
  });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 2 }) };
}

// Next evaluates modules more than once per process: the pool lives on globalThis so that there is one.
const holder = globalThis as typeof globalThis & { aisleDatabase?: ReturnType<typeof openDatabase> };

function shared() {
  if (!holder.aisleDatabase) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set: start the app with `npm start` or `npm run dev`");
    holder.aisleDatabase = openDatabase(url, Number(process.env.DATABASE_POOL || 10));
  }
  return holder.aisleDatabase;
}

/** The app's database. Throws when DATABASE_URL is missing. */
export const getDatabase = (): Database => shared().db;

/** The driver under {@link getDatabase}, for LISTEN. */
export const getSql = (): postgres.Sql => shared().sql;
