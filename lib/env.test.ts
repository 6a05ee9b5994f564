import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { adoptEnvironment, EnvironmentError, readEnvironment } from "./env";

const secret = "x".repeat(32);
const database = "postgres://shop:pw@db.example/aisle";

afterEach(() => vi.unstubAllEnvs());

test("a server process forgets blank variables, so that libraries do not take them for a value", () => {
  vi.stubEnv("OPENAI_BASE_URL", "");
  vi.stubEnv("NEXTAUTH_URL", "http://shop.example");
  adoptEnvironment();
  expect("OPENAI_BASE_URL" in process.env).toBe(false);
  expect(process.env.NEXTAUTH_URL).toBe("http://shop.example");
});

test("nothing set is a working environment", () => {
  const env = readEnvironment({});
  expect(env).toMatchObject({ PORT: 3000, AISLE_HOST: "127.0.0.1", AISLE_DEMO: false, DATABASE_POOL: 10 });
});

test("an empty value is an absent one", () => {
  const env = readEnvironment({ PORT: "", OPENAI_API_KEY: "", AISLE_DEMO: "", DATABASE_URL: "" });
  expect(env.PORT).toBe(3000);
  expect(env.OPENAI_API_KEY).toBeUndefined();
});

test("every wrong variable is named, and no value is shown", () => {
  const read = () =>
    readEnvironment({
      PORT: "many",
      DATABASE_URL: "mysql://root:hunter2@db",
      AISLE_DEMO: "yes",
      NEXTAUTH_URL: "shop.example",
    });
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow(
    /PORT must be a whole number[\s\S]*DATABASE_URL must be a postgres[\s\S]*AISLE_DEMO[\s\S]*NEXTAUTH_URL/,
  );
  expect(read).not.toThrow(/hunter2/);
});

test("production on a database of one's own refuses to start without a secret", () => {
  const base = { NODE_ENV: "production", DATABASE_URL: database };
  expect(() => readEnvironment(base)).toThrow(/NEXTAUTH_SECRET is required/);
  expect(() => readEnvironment({ ...base, NEXTAUTH_SECRET: "short" })).toThrow(/at least 32/);
  expect(readEnvironment({ ...base, NEXTAUTH_SECRET: secret }).NEXTAUTH_SECRET).toBe(secret);
});

test("a model server without a key is refused", () => {
  expect(() => readEnvironment({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" })).toThrow(/OPENAI_API_KEY/);
});

test(".env.example lists every variable", () => {
  const example = readFileSync(path.join(import.meta.dirname, "../.env.example"), "utf8");
  const listed = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]);
  const known = Object.keys(
    readEnvironment({
      NEXTAUTH_SECRET: secret,
      DATABASE_URL: database,
      NEXTAUTH_URL: "http://x.example",
      OPENAI_API_KEY: "k",
      OPENAI_BASE_URL: "http://x.example",
      ASSISTANT_MODEL: "m",
      AISLE_HOME: "h",
      AISLE_INSTANCE: "i",
    }),
  ).filter((name) => name !== "NODE_ENV");
  expect(listed.sort()).toEqual(known.sort());
});
