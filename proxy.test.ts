import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

const ask = (path: string) => proxy(new NextRequest(`http://shop.test${path}`));

test("a path that is not text: nothing there for a page, 400 for the API", async () => {
  for (const path of ["/products/%ff", "/%", "/orders/A-1%c3"])
    expect(ask(path).headers.get("x-middleware-rewrite")).toBe("http://shop.test/nowhere");
  const answer = ask("/api/runs/%ff");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: "invalid_input" } });
});

test("what is only written with percent signs goes on", () => {
  for (const path of ["/orders/A%2010042", "/api/products/caf%C3%A9"])
    expect(ask(path).headers.get("x-middleware-next")).toBe("1");
});
