/**
 * How many runs one person may start a minute, from AISLE_RUNS_PER_MINUTE: far above what anybody does by hand, low enough
 * that a script cannot fill the database. Runs that the assistant starts count, too.
 */
export const runLimit = () => ({ atMostPerMinute: Number(process.env.AISLE_RUNS_PER_MINUTE || 60) });
