import { ensureDependencies } from "./dependencies.mjs";
import { loadEnvFiles } from "./environment.mjs";
import { ensureNode } from "./node.mjs";
import { handleSignals, isStopping, shutDown } from "./processes.mjs";
import { complain } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * The frame of every command: a Node new enough, the locked dependencies, then `main`, whose return value is the
 * exit code. Until the dependencies are there only this folder's modules and Node's own may be loaded; they parse
 * and run on Node 20. `envFiles: false` leaves the person's `.env` unread;
 * `interruptedCode` is the exit code after Ctrl-C, 0 where that is how the command is meant to end.
 */
export async function script(main, { envFiles = true, interruptedCode = 130 } = {}) {
  handleSignals(interruptedCode);
  try {
    await ensureNode();
    await ensureDependencies();
    if (envFiles) loadEnvFiles();
    const code = await main(process.argv.slice(2));
    await shutDown(code ?? 0);
  } catch (error) {
    if (isStopping()) return;
    complain(error instanceof Refusal ? error.message : error.stack);
    await shutDown(1);
  }
}
