import { setTimeout as sleep } from "node:timers/promises";

/** How long a client goes on asking, ms. */
const PATIENCE_MS = 90_000;
const ANSWER_TIMEOUT_MS = 15_000;
const PAUSE_MS = 150;

/**
 * A person at a client that is careful, as any should be: a request that was not answered, or answered with 429 or 5xx, is
 * sent again, to whichever instance, with the same key.
 */
export class Client {
  /** @param urls of all instances, dead ones too; `counts` is shared by all clients */
  constructor(email, { urls, random, counts }) {
    Object.assign(this, { email, urls, random, counts });
    this.cookies = new Map();
  }

  async signIn(password) {
    const { csrfToken } = (await this.ask("GET", "/api/auth/csrf")).body;
    const form = new URLSearchParams({ csrfToken, email: this.email, password, json: "true" });
    await this.ask("POST", "/api/auth/callback/credentials", { form });
    if (![...this.cookies.keys()].some((name) => name.includes("session-token")))
      throw new Error(`${this.email} could not sign in`);
  }

  /**
   * @param key the Idempotency-Key
   * @returns `{ status, body, repeated }`; `repeated`: an earlier try may have been heard
   * @throws Error when nothing answers within 90 s
   */
  async ask(method, path, { json, form, key } = {}) {
    const deadline = Date.now() + PATIENCE_MS;
    let problem = "nothing was tried";
    for (let tries = 0; Date.now() < deadline; tries++) {
      if (tries > 0) {
        this.counts.repeated += 1;
        await sleep(PAUSE_MS);
      }
      try {
        const answer = await this.#send(method, path, { json, form, key });
        const text = await answer.text();
        if (answer.status < 500 && answer.status !== 429)
          return { status: answer.status, body: text ? JSON.parse(text) : undefined, repeated: tries > 0 };
        problem = `${answer.status} ${text.slice(0, 300)}`;
        if (answer.status === 500) this.counts.internal.push(`${method} ${path}: ${text.slice(0, 300)}`);
      } catch (error) {
        problem = String(error.cause ?? error);
      }
    }
    throw new Error(`${method} ${path} of ${this.email} was not answered: ${problem}`);
  }

  async #send(method, path, { json, form, key }) {
    const answer = await fetch(`${this.random.pick(this.urls)}${path}`, {
      method,
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      headers: {
        ...(json && { "Content-Type": "application/json" }),
        ...(key && { "Idempotency-Key": key }),
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      ...(json && { body: JSON.stringify(json) }),
      ...(form && { body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
