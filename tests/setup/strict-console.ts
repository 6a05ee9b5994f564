import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that expects an error on the console replaces this with a spy of its own. */
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, "error").mockImplementation(
    (...parts: unknown[]) => void complaints.push(parts.map(String).join(" ")),
  );
});

afterEach(() => {
  const said = [...complaints];
  vi.restoreAllMocks();
  expect(said, "console.error was called").toEqual([]);
});
