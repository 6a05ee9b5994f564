import { createServer } from "node:net";

/** A TCP port that is free on `host` right now. */
export function freePort(host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * True when nobody listens on `port` of `host`, nor on the address that a browser may take `localhost` for instead.
 */
export async function isFree(port, host) {
  return (await canBind(port, host)) && (await canBind(port, "::1"));
}

function canBind(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 cannot bind ::1 either, but nobody is in the way there.
    server.once("error", (error) => resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `port` upwards. Rejects when the next 50 are taken. */
export async function nextFreePort(port, host) {
  for (let candidate = port; candidate < port + 50 && candidate < 65_536; candidate++) {
    if (await isFree(candidate, host)) return candidate;
  }
  throw new Error(`No free port between ${port} and ${port + 49}.`);
}

/** Below the ports that systems hand out by themselves, and above the well-known ones. */
const STABLE = { from: 20_000, to: 30_000 };

/** A free port that nobody is given by chance while its owner is away for a moment. */
export function stablePort(host = "127.0.0.1") {
  return nextFreePort(STABLE.from + Math.floor(Math.random() * (STABLE.to - STABLE.from)), host);
}
