import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { isRoot, ROOT } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const DOWNLOAD_TIMEOUT_MS = 240_000;
const PLAYWRIGHT = path.join(ROOT, "node_modules/@playwright/test/cli.js");

/**
 * A browser that really starts: AISLE_BROWSER, an installed Chromium or Chrome, Playwright's own (downloaded when
 * needed), or Debian's package where this is root. Returns its path, or "" for Playwright's own.
 */
export async function findBrowser() {
  for (const candidate of installedBrowsers()) {
    if (await starts(candidate)) return candidate;
  }
  if (await starts("")) return "";
  if (await step("Downloading a browser for the tests", download)) return "";
  if (canInstallPackages()) {
    await step("Installing Chromium with apt-get", installPackage);
    const chromium = installedBrowsers()[0];
    if (chromium && (await starts(chromium))) return chromium;
  }
  throw new Refusal(
    "The browser tests need Chromium or Chrome. Install one with: npx playwright install --with-deps chromium",
  );
}

function installedBrowsers() {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const own = process.env.AISLE_BROWSER ? [process.env.AISLE_BROWSER] : [];
  return [...own, ...new Set([...onPath, ...PLACES].filter(isExecutable))];
}

async function starts(executablePath) {
  const { chromium } = await import("@playwright/test");
  if (!executablePath && !existsSync(chromium.executablePath())) return false;
  try {
    const browser = await chromium.launch({
      executablePath: executablePath || undefined,
      args: ["--disable-gpu", ...(isRoot() ? ["--no-sandbox"] : [])],
      timeout: 30_000,
    });
    await (await browser.newPage()).close();
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function download() {
  try {
    await runQuietly(process.execPath, [PLAYWRIGHT, "install", "chromium"], {
      cwd: ROOT,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
    });
    return await starts("");
  } catch {
    return false;
  }
}

function canInstallPackages() {
  if (!isRoot()) return false;
  try {
    execFileSync("apt-get", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await runQuietly("apt-get", ["update"], { env });
    await runQuietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  } catch (error) {
    throw new Refusal(
      `apt-get could not install Chromium. Install one with: npx playwright install --with-deps chromium\n${error.message}`,
    );
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
