import { defineConfig } from "@playwright/test";

const url = process.env.AISLE_URL;
const isRoot = process.getuid?.() === 0;
const executablePath = process.env.AISLE_BROWSER || undefined;

export default defineConfig({
  testDir: "e2e",
  globalSetup: url ? undefined : "./e2e/support/no-app.ts",
  outputDir: "test-results",
  // Two workers share two cores with the app and the database.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: url,
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Chromium's sandbox does not start as root.
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "phone",
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
});
