import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = { "@": root };
const ignored = ["**/node_modules/**", ".next/**", ".aisle/**", "e2e/**", "bench/**"];

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ignored, "**/*.db.test.ts"],
          setupFiles: ["tests/setup/strict-console.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["tests/setup/global.ts"],
          setupFiles: ["tests/setup/strict-console.ts", "tests/setup/per-file.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
