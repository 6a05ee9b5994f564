import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { homeDir } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";

const NAMES = ["NEXTAUTH_SECRET"];

/**
 * The secrets that are not in the environment: made at the first start and kept beside the data, readable by their
 * owner only. In production on a database of one's own they are never made up: instances would not agree on them.
 */
export function ensureSecrets() {
  const missing = NAMES.filter((name) => !process.env[name]);
  if (missing.length === 0) return {};
  if (process.env.NODE_ENV === "production" && process.env.DATABASE_URL) {
    throw new Refusal(
      `${missing.join(", ")} must be set when NODE_ENV=production and DATABASE_URL are: openssl rand -base64 32`,
    );
  }
  const file = path.join(homeDir(), "secrets.json");
  const kept = read(file) ?? create(file);
  return Object.fromEntries(missing.map((name) => [name, kept[name]]));
}

function create(file) {
  const secrets = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString("base64url")]));
  try {
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { flag: "wx", mode: 0o600 });
    return secrets;
  } catch (error) {
    // Another command of this checkout was quicker: both must use the same ones.
    if (error.code === "EEXIST") return read(file);
    throw error;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw new Refusal(
      `${file} cannot be read (${error.message}). Delete it to sign everybody out and start afresh.`,
    );
  }
}
