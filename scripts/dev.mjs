import { script } from "./lib/script.mjs";

await script(
  async () => {
    const { serveForDevelopment, untilEnd } = await import("./lib/app.mjs");
    const { choosePort } = await import("./lib/port.mjs");
    const { prepare } = await import("./lib/prepare.mjs");
    const { say } = await import("./lib/progress.mjs");

    const port = await choosePort();
    const { demo, variables } = await prepare();
    if (demo) say("Sign in as alice@aisle.example or sam@aisle.example, password aisle-demo");
    return untilEnd(serveForDevelopment({ port, variables }));
  },
  { interruptedCode: 0 },
);
