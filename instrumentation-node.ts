import { engineConfig } from "./engine.config";
import { launchEngine, leaveEngine } from "./lib/engine";
import { adoptEnvironment, EnvironmentError } from "./lib/env";

const EXIT_AFTER_MS = 2_500;
const LAUNCH_AGAIN_MS = 5_000;

/** Starts what a server process runs beside its requests, and sees to a quick end. */
export async function startServer(): Promise<void> {
  refuseBadEnvironment();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop());
  await launch();
}

/** Until it succeeds. Meanwhile the server answers: health with 503, pages with what needs no engine. */
async function launch(): Promise<void> {
  try {
    await launchEngine(engineConfig);
  } catch (error) {
    console.error("The workflow engine could not be started and will be tried again:", error);
    setTimeout(() => void launch(), LAUNCH_AGAIN_MS).unref();
  }
}

/**
 * Runs under way are left where they are: the next process takes them up. Open event streams are ended so that the server can
 * close; whatever still holds it back then is not waited for.
 */
function stop() {
  setTimeout(() => process.exit(0), EXIT_AFTER_MS).unref();
  leaveEngine().catch(() => {});
}

/** Ends the process with a message that names each wrong variable, before it answers anybody. */
function refuseBadEnvironment() {
  try {
    adoptEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
