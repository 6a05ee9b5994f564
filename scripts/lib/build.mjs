import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { localDir, ROOT } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const STAMP = path.join(ROOT, ".next", "aisle-build.json");
const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");
/** What a production build is made of; everything else may change without a new build. */
const SOURCES = ["app", "components", "lib", "workflows", "drizzle"];
const FILES =
  /^(package-lock\.json|tsconfig\.json|next\.config\.ts|postcss\.config\.mjs|engine\.config\.ts|instrumentation(-client|-node)?\.ts|proxy\.ts)$/;
const NOT_BUILT = /\.(test|spec)\.tsx?$|\.md$/;

/** Builds the app when there is no build or it was made from other sources. */
export async function ensureBuild() {
  if (isCurrent()) return;
  await withLock(path.join(localDir(), "build.lock"), async () => {
    if (isCurrent()) return;
    const hash = sourceHash();
    await step("Building the app (about half a minute)", build);
    // The hash from before the build: a file saved meanwhile makes the next start build again.
    writeFileSync(STAMP, JSON.stringify({ hash }));
  });
}

async function build() {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  // A build never reads the database or signs anything; without these it cannot start to.
  for (const name of ["DATABASE_URL", "NEXTAUTH_SECRET"]) env[name] = "";
  try {
    await runQuietly(process.execPath, [NEXT, "build"], { cwd: ROOT, env });
  } catch (error) {
    throw new Refusal(`The app does not build:\n${error.message}`);
  }
}

function isCurrent() {
  if (!existsSync(path.join(ROOT, ".next", "BUILD_ID")) || !existsSync(STAMP)) return false;
  return JSON.parse(readFileSync(STAMP, "utf8")).hash === sourceHash();
}

function sourceHash() {
  const hash = createHash("sha256");
  for (const file of sourceFiles()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex");
}

function sourceFiles() {
  const inFolders = SOURCES.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  );
  return [...inFolders, ...readdirSync(ROOT).filter((name) => FILES.test(name))].sort();
}
