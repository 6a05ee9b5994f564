import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("where to go after signing in", () => {
  it.each(["/", "/orders", "/orders?status=delivered&q=a%20b#top", "/%2f/x"])("keeps %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\\evil.example",
    "\t//evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "///",
    "",
    undefined,
    ["/orders"],
  ])("goes home instead of %j", (from) => {
    expect(safePath(from)).toBe("/");
  });
});
