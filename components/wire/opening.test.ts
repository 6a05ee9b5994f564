import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openOnce } from "./opening";

const choice = { return: "R-2001", variant: "blue" };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("gives one choice one key, another choice another, until it is forgotten", () => {
  const opening = openOnce();
  const key = opening.keyFor(choice);
  expect(opening.keyFor({ ...choice })).toBe(key);
  expect(opening.keyFor({ ...choice, variant: "red" })).not.toBe(key);
  opening.forget();
  expect(opening.keyFor(choice)).not.toBe(key);
});

it("is one for the tabs that have the same thing open, also when one of them is done first", () => {
  const [one, two] = [openOnce("replace:R-2001"), openOnce("replace:R-2001")];
  const key = one.keyFor(choice);
  one.forget();
  expect(two.keyFor(choice)).toBe(key);
  expect(openOnce("replace:R-2001").keyFor(choice)).not.toBe(key);
  expect(openOnce("replace:R-2002").keyFor(choice)).not.toBe(key);
});

it("is not shared with what was opened long ago", () => {
  vi.useFakeTimers();
  const key = openOnce("replace:R-2001").keyFor(choice);
  vi.advanceTimersByTime(11 * 60 * 1000);
  expect(openOnce("replace:R-2001").keyFor(choice)).not.toBe(key);
});

it("does without storage", () => {
  vi.stubGlobal("window", {
    get localStorage(): Storage {
      throw new Error("denied");
    },
  });
  const opening = openOnce("replace:R-2001");
  expect(opening.keyFor(choice)).toBe(opening.keyFor(choice));
});
