import { afterEach, expect, it, vi } from "vitest";
import { getSql } from "@/lib/db/client";
import { makePerson } from "@/lib/tools/testing/fixtures";
import { isEngineUp, launchEngine, startRun, stopEngine } from "..";
import { MissingToolError } from "../errors";
import { testConfig } from "../testing/workflows";

afterEach(stopEngine);

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
  await getSql()`alter table app_instances rename to away`;
  await expect(launchEngine(testConfig())).rejects.toThrow();
  expect(isEngineUp()).toBe(false);
  await expect(begin()).rejects.toMatchObject({ code: "unavailable" });
  await getSql()`alter table away rename to app_instances`;
  expect(await begin()).toMatchObject({ created: true });
  expect(isEngineUp()).toBe(true);
});

it("does not launch with a workflow that needs a tool that is not there", async () => {
  const config = { ...testConfig(), bindTools: () => ({ check: () => "ok" }) };
  await expect(launchEngine(config)).rejects.toThrow(MissingToolError);
  await expect(launchEngine(config)).rejects.toThrow("pay");
  expect(isEngineUp()).toBe(false);
});
