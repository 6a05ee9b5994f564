import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../postgres/connect.mjs";

const LOOK_EVERY_MS = 250;
/** A run takes a tenth of a second. */
const BUSY_LOOK_MS = 5;

/** Looks into the database from outside, past the app. A database that is away just now shows nothing. */
export class Observer {
  static async connect(url) {
    return Object.assign(new Observer(), { sql: await connect(url, "aisle chaos") });
  }

  close() {
    return this.sql.end({ timeout: 2 });
  }

  /** Runs that an instance is at work on, and the number of the latest event of each. */
  async underWayOn(instance) {
    try {
      return await this.sql`
        select id, last_seq as seq from workflow_runs
        where status = 'running' and split_part(instance, '#', 1) = ${instance}`;
    } catch {
      return [];
    }
  }

  /** Resolves when the instance is at work on a run, or after `patienceMs`. */
  async untilBusy(instance, patienceMs) {
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline && (await this.underWayOn(instance)).length === 0) await sleep(BUSY_LOOK_MS);
  }

  async allWentOn(interrupted) {
    const [{ still }] = await this.sql`
      select count(*)::int as still from jsonb_to_recordset(${JSON.stringify(interrupted)}::text::jsonb) as i(id uuid, seq int)
      join workflow_runs r using (id) where r.last_seq <= i.seq`;
    return still === 0;
  }

  /** Resolves when every run ended or waits for a decision, or after `patienceMs`. */
  async untilAtRest(patienceMs) {
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      const [{ busy }] = await this.sql`
        select count(*)::int as busy from workflow_runs r
        where status = 'running' or (status = 'waiting'
          and not exists (select from approvals a where a.run_id = r.id and a.status = 'pending'))`;
      if (busy === 0) return;
      await sleep(LOOK_EVERY_MS);
    }
  }
}
