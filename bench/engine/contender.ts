/** An engine that is measured. */
export interface Contender {
  name: string;
  /** Its database: nobody else's. */
  url: string;
  /** Runs the four steps, each recorded before the next one starts. Resolves when the end is recorded, too. */
  run(): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Connections that each of them may use. */
export const POOL = 20;
