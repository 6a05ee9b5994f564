import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

/** What the app is told by its environment; a test run clears them all so that it depends on nobody's settings. */
const OWN = [
  "PORT",
  "DATABASE_URL",
  "DATABASE_POOL",
  "AISLE_DEMO",
  "AISLE_HOST",
  "AISLE_INSTANCE",
  "AISLE_RUNS_PER_MINUTE",
  "NEXTAUTH_SECRET",
  "NEXTAUTH_URL",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "ASSISTANT_MODEL",
];

/** Reads `.env.local` and `.env` as the app does: what the shell has set wins. */
export function loadEnvFiles() {
  for (const name of [".env.local", ".env"]) {
    const file = path.join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}

/** This environment without the app's own variables. */
export function neutralEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.includes(name)));
}

/** The same for the app itself, which reads an absent variable from the person's `.env`, but not an empty one. */
export function blankEnvironment() {
  return { ...process.env, ...Object.fromEntries(OWN.map((name) => [name, ""])) };
}

/** PORT as a number, or undefined when it is not set. */
export function wantedPort() {
  const text = process.env.PORT;
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
  }
  return port;
}
