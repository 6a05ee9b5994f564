import { script } from "./lib/script.mjs";

/** `npm run bench` says which measurements there are; `npm run bench <name> [arguments]` runs one. */
await script(async ([name, ...args]) => {
  const { listBenchmarks, runBenchmark } = await import("./lib/benchmarks.mjs");
  const { say } = await import("./lib/progress.mjs");

  if (name) return runBenchmark(name, args);
  const found = listBenchmarks();
  say(found.length === 0 ? "There are no benchmarks yet." : "Run one with `npm run bench <name>`:");
  for (const { name, about } of found) say(`  ${name.padEnd(16)} ${about}`);
  return 0;
});
