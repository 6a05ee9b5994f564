import { afterEach, expect, it, vi } from "vitest";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { isEngineUp, launchEngine, startRun, stopEngine } from "..";
import { MissingToolError } from "../errors";
import { testConfig } from "../testing/workflows";

afterEach(async () => {
  vi.unstubAllEnvs();
  await stopEngine();
});

const begin = async () =>
  startRun({
    workflow: "three_steps",
    input: { text: "hello" },
    person: await makePerson(),
    trigger: "api",
    idempotencyKey: "k",
  });

it("launches once, however often it is asked", async () => {
  await Promise.all([launchEngine(testConfig()), launchEngine(), launchEngine()]);
  expect(isEngineUp()).toBe(true);
});

it("can be launched after a launch that failed, by whoever starts a run next", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");
  await expect(launchEngine(testConfig())).rejects.toThrow();
  expect(isEngineUp()).toBe(false);
  await expect(begin()).rejects.toMatchObject({ code: "unavailable" });
  vi.unstubAllEnvs();
  expect(await begin()).toMatchObject({ created: true });
  expect(isEngineUp()).toBe(true);
});

it("does not launch with a workflow that needs a tool that is not there", async () => {
  const config = { ...testConfig(), bindTools: () => ({ check: () => "ok" }) };
  await expect(launchEngine(config)).rejects.toThrow(MissingToolError);
  await expect(launchEngine(config)).rejects.toThrow("pay");
  expect(isEngineUp()).toBe(false);
});
