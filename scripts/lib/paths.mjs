import { createHash, randomUUID } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, wherever the command was typed. */
export const ROOT = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));

export const isRoot = () => process.getuid?.() === 0;

/** Folder inside the checkout for what belongs to this clone only (fetched Node, stamps, logs). Created on demand. */
export function localDir() {
  const dir = path.join(ROOT, ".aisle");
  mkdirSync(dir, { recursive: true });
  return dir;
}

/**
 * Folder of the embedded database and the generated secrets; `AISLE_HOME` overrides it.
 *
 * An ordinary user keeps it in the checkout. PostgreSQL refuses to run as root, and its own account often cannot
 * enter root's folders, so root keeps it under /var/lib/aisle. The name there is derived from the path of the
 * checkout and an id stored in it: a copy and a fresh clone at the same path both get data of their own.
 */
export function homeDir() {
  const dir = path.resolve(ROOT, process.env.AISLE_HOME || (isRoot() ? rootHome() : ".aisle"));
  mkdirSync(dir, { recursive: true });
  if (isRoot()) chmodSync(dir, 0o755);
  return dir;
}

/** Parent of every root-owned home on this machine, and of the shared copy of the PostgreSQL binaries. */
export function rootBase() {
  for (const base of ["/var/lib/aisle", path.join(tmpdir(), "aisle")]) {
    try {
      mkdirSync(base, { recursive: true });
      chmodSync(base, 0o755);
      accessSync(base, constants.W_OK);
      return base;
    } catch {
      // A read-only /var: the temporary folder is next.
    }
  }
  throw new Error("No writable folder for the database. Set AISLE_HOME to a folder every user can enter.");
}

function rootHome() {
  const idFile = path.join(localDir(), "id");
  if (!existsSync(idFile)) {
    try {
      writeFileSync(idFile, randomUUID(), { flag: "wx" });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  const key = `${ROOT}\n${readFileSync(idFile, "utf8")}`;
  return path.join(rootBase(), createHash("sha256").update(key).digest("hex").slice(0, 12));
}
