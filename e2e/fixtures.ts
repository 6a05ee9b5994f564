import { test as base, expect } from "@playwright/test";

/** What the browser says by itself when a server answers 4xx on purpose; a test that expects one allows it. */
const STATUS_MESSAGE = /^Failed to load resource: the server responded with a status of (\d+)/;

interface Fixtures {
  /**
   * Answers with these statuses may appear on the console (`test.use({ allowedStatuses: [404] })`). Everything else
   * that the page complains about fails the test.
   */
  allowedStatuses: number[];
  /** What any page of the test complained about so far. */
  complaints: string[];
}

/** Every browser test imports `test` from here: it fails on a console error and on an exception nobody caught. */
export const test = base.extend<Fixtures>({
  allowedStatuses: [[], { option: true }],
  complaints: [
    async ({ context, allowedStatuses }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (message.type() !== "error") return;
        const status = Number(STATUS_MESSAGE.exec(message.text())?.[1]);
        if (allowedStatuses.includes(status)) return;
        complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => complaints.push(String(error.error().stack ?? error.error())));
      await use(complaints);
      expect(complaints, "the page complained").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
