import { readEnvironment } from "./env";

/**
 * How many runs one person may start a minute, ≥ 1, from AISLE_RUNS_PER_MINUTE: far above what anybody does by hand, low enough
 * that a script cannot fill the database. Runs that the assistant starts count, too.
 * @throws EnvironmentError naming the variable when it is no such number; a server does not start then
 */
export const runLimit = () => ({ atMostPerMinute: readEnvironment().AISLE_RUNS_PER_MINUTE });
