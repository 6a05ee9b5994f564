import { script } from "./lib/script.mjs";

/**
 * `url` prints the URL of the development database and leaves it running until `stop`; `seed` fills it with the demo
 * shop; `reset` empties and refills it. `seed` and `reset` act on DATABASE_URL where it is set.
 */
await script(async ([name, ...flags]) => {
  const { say } = await import("./lib/progress.mjs");
  const { Refusal } = await import("./lib/refusal.mjs");
  const commands = await import("./lib/db-commands.mjs");

  const command = commands[name];
  if (!command) throw new Refusal(`Use one of: ${Object.keys(commands).join(", ")}.`);
  say(await command(flags));
});
