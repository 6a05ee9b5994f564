import { z } from "zod";

/** What the driver saw, as it hands it to the check. */
export const witnessed = z.object({
  seed: z.number(),
  /** One per key that a client sent. */
  requests: z.array(
    z.object({
      email: z.string(),
      workflow: z.string(),
      key: z.string(),
      /** Run ids it was answered with, one for each time it was sent and answered. */
      ids: z.array(z.string()),
    }),
  ),
  /** Runs that clients asked to go on from, by their ids. */
  retried: z.array(z.string()),
  kills: z.array(
    z.object({
      how: z.enum(["killed", "hung"]),
      instance: z.string(),
      /** When the process was gone, or stood still. */
      at: z.coerce.date(),
      /** The database was up and another instance lived, or this one came back: its runs go on within 15 s. */
      measured: z.boolean(),
      /** Runs that it was at work on, and the number of the latest event of each. */
      interrupted: z.array(z.object({ id: z.string(), seq: z.number() })),
    }),
  ),
  databaseRestarts: z.number(),
  /** What a careful client could not get done, in words. */
  problems: z.array(z.string()),
});
export type Witnessed = z.infer<typeof witnessed>;
