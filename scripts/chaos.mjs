import { script } from "./lib/script.mjs";

/**
 * `npm run chaos -- [--rounds N] [--seed N]` kills servers and their database while returns, replacements and approvals are
 * under way, and checks that nothing was lost or done twice. `--sabotage <what>` breaks something first, to see that it is
 * found; `--look <name>` opens the database that a failed run kept.
 */
await script(
  async (args) => {
    const { parseChaosArguments } = await import("./lib/chaos/arguments.mjs");
    const { openKept, plan, runChaos } = await import("./lib/chaos/run.mjs");
    const { report } = await import("./lib/chaos/report.mjs");
    const { say } = await import("./lib/progress.mjs");
    const { Refusal } = await import("./lib/refusal.mjs");

    const { look, rounds, seed, sabotage } = parseChaosArguments(args);
    if (look) {
      const url = await openKept(look);
      if (!url) throw new Refusal(`There is no kept database "${look}".`);
      say(`${url} is open until Ctrl-C.`);
      return new Promise(() => {});
    }
    const result = await runChaos({ seed, kinds: plan(rounds, seed), sabotage });
    report(result);
    return result.invariants.some(({ faults }) => faults.length > 0) ? 1 : 0;
  },
  { envFiles: false },
);
