import { defaultHost } from "./app.mjs";
import { wantedPort } from "./environment.mjs";
import { isFree, nextFreePort } from "./ports.mjs";
import { say } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const DEFAULT = 3000;

/**
 * The port to serve on. One that was asked for is used or refused, because something else may be pointed at it;
 * the default gives way to the next free one.
 */
export async function choosePort() {
  const wanted = wantedPort();
  const host = defaultHost();
  if (wanted) {
    if (await isFree(wanted, host)) return wanted;
    throw new Refusal(
      `Port ${wanted} is taken. Stop what uses it, or choose another: PORT=${wanted + 1} npm start`,
    );
  }
  const port = await nextFreePort(DEFAULT, host);
  if (port !== DEFAULT) say(`Port ${DEFAULT} is taken, using ${port}.`);
  return port;
}
