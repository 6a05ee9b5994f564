import { engineConfig } from "./engine.config";
import { launchEngine, leaveEngine } from "./lib/engine";
import { EnvironmentError, readEnvironment } from "./lib/env";

const EXIT_AFTER_MS = 2_500;

/** Starts what a server process runs beside its requests, and sees to a quick end. */
export async function startServer(): Promise<void> {
  refuseBadEnvironment();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop());
  try {
    await launchEngine(engineConfig);
  } catch (error) {
    // The server answers all the same (health with 503); whoever starts a run next launches the engine anew.
    console.error("The workflow engine could not be started:", error);
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
    readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
