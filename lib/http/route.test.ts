import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ForbiddenError, UnauthenticatedError } from "@/lib/auth/errors";
import { ToolError } from "@/lib/tools/tool-error";
import { idempotencyKey, readJson, readQuery } from "./body";
import { notFound, tooManyRequests } from "./errors";
import { json, route } from "./route";

const params = { params: Promise.resolve({}) };
const ask = (init: RequestInit = {}, path = "/api/x") => new Request(`http://shop.test${path}`, init);
const post = (body: string, headers: Record<string, string> = { "content-type": "application/json" }) =>
  ask({ method: "POST", body, headers });

async function answer(handler: Parameters<typeof route>[0], request = ask()) {
  const response = await route(handler)(request, params);
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const throwing = (error: unknown) => () => {
  throw error;
};

describe("route", () => {
  it("passes the answer through, uncached", async () => {
    const { status, headers, body } = await answer(() => json({ fine: true }, { status: 202 }));
    expect({ status, body }).toEqual({ status: 202, body: { fine: true } });
    expect(headers.get("cache-control")).toContain("no-store");
  });

  it("hands over the route's params", async () => {
    const handler = route<{ slug: string }>(({ params }) => json(params));
    const response = await handler(ask(), { params: Promise.resolve({ slug: "halo" }) });
    expect(await response.json()).toEqual({ slug: "halo" });
  });

  it.each([
    ["invalid_input", 400],
    ["forbidden", 403],
    ["not_found", 404],
    ["conflict", 409],
    ["out_of_stock", 409],
    ["insufficient_funds", 409],
    ["not_available", 409],
    ["timeout", 503],
    ["unavailable", 503],
  ] as const)("answers a tool's %s with %i", async (code, status) => {
    const result = await answer(throwing(new ToolError(code, "Say why.")));
    expect(result).toMatchObject({ status, body: { error: { code, message: "Say why." } } });
  });

  it("answers what a route throws itself", async () => {
    expect(await answer(throwing(notFound()))).toMatchObject({ status: 404 });
    expect(await answer(throwing(new UnauthenticatedError()))).toMatchObject({ status: 401 });
    expect(await answer(throwing(new ForbiddenError()))).toMatchObject({ status: 403 });
    const limited = await answer(throwing(tooManyRequests(2.2)));
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("3");
  });

  it("hides what it does not know, and logs it under the reference it gives out", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const secret = new Error("password=hunter2 at /srv/app.ts");
    const { status, body } = await answer(throwing(secret));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("hunter2");
    const reference = /reference: (\w+)$/.exec(body.error.message)?.[1];
    expect(log).toHaveBeenCalledWith(expect.stringContaining(String(reference)), secret);
  });

  it("says 503 when the database is away", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1"), { code: "ECONNREFUSED" });
    const { status, body } = await answer(throwing(new Error("Failed query", { cause })));
    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toContain("127.0.0.1");
  });

  it.each([
    ["text", "22021"],
    ["date", "22008"],
  ])("says 400 for a %s that the database cannot hold", async (_, sqlState) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const cause = Object.assign(new Error("invalid byte sequence"), { code: sqlState });
    const { status, body } = await answer(throwing(new Error("Failed query: select secret", { cause })));
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "invalid_input" });
    expect(JSON.stringify(body)).not.toMatch(/select|byte/);
    expect(log).not.toHaveBeenCalled();
  });

  it("refuses writes sent from another site, not reads", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect(await answer(() => json({}), ask({ method: "POST", headers }))).toMatchObject({ status: 403 });
    expect(await answer(() => json({}), ask({ headers }))).toMatchObject({ status: 200 });
  });
});

describe("readJson", () => {
  const schema = z.object({
    quantity: z.number().int().min(1),
    lines: z.array(z.object({ id: z.string() })),
  });
  const read = (request: Request, max?: number) =>
    answer(async (call) => json(await readJson(call.request, schema, max)), request);

  it("reads what fits", async () => {
    const value = { quantity: 2, lines: [{ id: "a" }] };
    expect(await read(post(JSON.stringify(value)))).toMatchObject({ status: 200, body: value });
  });

  it("names the field that is wrong", async () => {
    const { status, body } = await read(post(JSON.stringify({ quantity: 1, lines: [{ id: 3 }] })));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: "invalid_input", field: "lines.0.id" });
    expect(body.error.message).toContain("lines.0.id");
  });

  it.each([
    ["no JSON", post("{"), 400],
    ["an empty body", post(""), 400],
    ["another content type", post("{}", { "content-type": "text/plain" }), 400],
  ])("refuses %s", async (_, request, status) => {
    expect(await read(request)).toMatchObject({ status, body: { error: { code: "invalid_input" } } });
  });

  it("refuses a body that is too large, also without a length", async () => {
    const large = JSON.stringify({ text: "x".repeat(5000) });
    expect(await read(post(large), 1024)).toMatchObject({
      status: 413,
      body: { error: { code: "too_large" } },
    });
    const stream = new Blob([large]).stream();
    const init = {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { "content-type": "application/json" },
    };
    expect(await read(ask(init as RequestInit), 1024)).toMatchObject({ status: 413 });
  });
});

describe("readQuery and idempotencyKey", () => {
  const schema = z.object({ limit: z.coerce.number().int().max(20).default(8), q: z.string().optional() });

  it("coerces, defaults and refuses", () => {
    expect(readQuery(ask({}, "/api/x?limit=3&q="), schema)).toEqual({ limit: 3 });
    expect(() => readQuery(ask({}, "/api/x?limit=many"), schema)).toThrow();
  });

  it("wants a key of printable characters", () => {
    expect(idempotencyKey(ask({ headers: { "idempotency-key": " k-1 " } }))).toBe("k-1");
    for (const key of ["", "two words", "x".repeat(201)]) {
      expect(() => idempotencyKey(ask({ headers: { "idempotency-key": key } }))).toThrow(/Idempotency-Key/);
    }
  });
});
