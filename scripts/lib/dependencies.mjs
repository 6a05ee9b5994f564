import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { localDir, ROOT } from "./paths.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const STAMP = path.join(ROOT, "node_modules", ".aisle-installed");

/** Installs the locked dependencies when what is installed differs from package-lock.json. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await step("Installing dependencies", () =>
    withLock(path.join(localDir(), "install.lock"), async () => {
      if (!isInstalled()) await install();
    }),
  );
}

async function install() {
  try {
    // Development dependencies too, whatever NODE_ENV says: the build and the tests need them.
    await npm(["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: ROOT });
  } catch (error) {
    throw new Refusal(`Installing the dependencies failed:\n${error.message}`);
  }
  writeFileSync(STAMP, fingerprint());
}

function isInstalled() {
  if (read(STAMP) === fingerprint()) return true;
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!installed) return false;
  const wanted = Object.entries(packagesOf("package-lock.json") ?? {});
  const missing = wanted.some(
    ([name, entry]) => name && isNeededHere(entry) && installed[name]?.version !== entry.version,
  );
  if (!missing) writeFileSync(STAMP, fingerprint());
  return !missing;
}

/** Optional packages count only where they are built for exactly this kind of machine (such as PostgreSQL's). */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return !libc && os?.includes(process.platform) && cpu?.includes(process.arch);
}

function packagesOf(file) {
  const text = read(path.join(ROOT, file));
  return text ? JSON.parse(text).packages : undefined;
}

function fingerprint() {
  const lock = read(path.join(ROOT, "package-lock.json"));
  return createHash("sha256").update(`${process.platform} ${process.arch} ${lock}`).digest("hex");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
