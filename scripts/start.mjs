import { script } from "./lib/script.mjs";

await script(
  async () => {
    const { serve, untilEnd } = await import("./lib/app.mjs");
    const { ensureBuild } = await import("./lib/build.mjs");
    const { choosePort } = await import("./lib/port.mjs");
    const { prepare } = await import("./lib/prepare.mjs");
    const { bold, complain, say, step } = await import("./lib/progress.mjs");

    const port = await choosePort();
    const { demo, variables } = await prepare();
    await ensureBuild();
    const { child } = await step("Starting the app", () => serve({ port, variables }));

    const address = bold(process.env.NEXTAUTH_URL || `http://localhost:${port}`);
    const people = demo
      ? "sign in as alice@aisle.example (shopper) or sam@aisle.example (support desk), password aisle-demo"
      : "sign in with your account (AISLE_DEMO=1 adds the demo shop to an empty database)";
    say(`Aisle is open at ${address} · ${people} · Ctrl-C stops it`);

    const code = await untilEnd(child);
    complain(`The app ended by itself (exit code ${code}).`);
    return 1;
  },
  { interruptedCode: 0 },
);
