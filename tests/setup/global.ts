import type { TestProject } from "vitest/node";
import { isAlive } from "@/scripts/lib/lock.mjs";
import { connect } from "@/scripts/lib/postgres/connect.mjs";
import { acquireServer } from "@/scripts/lib/postgres/server.mjs";
import { type TemplateName, templateNames } from "./templates";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection URL of the server's own database, to create test databases from. */
    adminUrl: string;
    /** Prefix of this run's databases. */
    databasePrefix: string;
    templates: Record<TemplateName, string>;
  }
}

/** Starts (or finds) the embedded PostgreSQL before the first database test; cleans up after the last. */
export default async function setup(project: TestProject) {
  const server = await acquireServer();
  const adminUrl = server.url("postgres");
  const databasePrefix = `test_${process.pid}_${Date.now().toString(36)}_`;
  project.provide("adminUrl", adminUrl);
  project.provide("databasePrefix", databasePrefix);
  project.provide("templates", templateNames());
  return async () => {
    await dropLeftovers(adminUrl, databasePrefix);
    await server.release();
  };
}

/** Drops this run's databases and those of runs whose process is gone. */
async function dropLeftovers(adminUrl: string, ownPrefix: string) {
  const admin = await connect(adminUrl, "aisle test clean-up");
  try {
    const found = await admin<
      { datname: string }[]
    >`select datname from pg_database where datname like 'test\\_%'`;
    for (const { datname } of found) {
      const gone = !isAlive(Number(datname.split("_")[1]));
      if (datname.startsWith(ownPrefix) || gone)
        await admin`drop database if exists ${admin(datname)} with (force)`;
    }
  } finally {
    await admin.end({ timeout: 2 });
  }
}
