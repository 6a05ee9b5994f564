import type { Sql } from "postgres";
import { v7 as uuidv7 } from "uuid";
import { getSql } from "@/lib/db/client";
import { isLeft, isLiving } from "./claim";
import { dispatch } from "./dispatch";
import { engine } from "./engine";

/** Most runs under way in one instance before it leaves what it finds to others, and to later. */
const MOST_UNDER_WAY = 200;

/**
 * Says that this process is there, and that whatever ran in its place before is gone: its runs can be taken up at once.
 * @param place host and port, or a name given to it
 */
export async function arrive(place: string): Promise<void> {
  const instance = `${place}#${uuidv7()}`;
  await getSql()`
    with gone as (delete from app_instances where split_part(id, '#', 1) = ${place})
    insert into app_instances (id) values (${instance})`;
  engine().instance = instance;
}

/** Says that this instance lives. @param sql a connection of its own: however busy the others are, the heart beats */
export async function beat(sql: Sql): Promise<void> {
  await sql`
    with forgotten as (delete from app_instances where heartbeat_at < now() - interval '1 day')
    insert into app_instances (id) values (${engine().instance})
    on conflict (id) do update set heartbeat_at = clock_timestamp()`;
}

/** From now on its runs are for others to take up. */
export async function leave(): Promise<void> {
  await getSql()`delete from app_instances where id = ${engine().instance}`;
}

/** Looks after what others left behind. */
export async function look(): Promise<void> {
  await missWhoIsGone();
  await takeUpWhatIsLeft();
}

/** A process that died may have written what it could not announce: its watchers look again. */
async function missWhoIsGone(): Promise<void> {
  const state = engine();
  const rows = await getSql()<{ id: string }[]>`select id from app_instances where ${isLiving()}`;
  const living = new Set(rows.map(({ id }) => id));
  if (state.neighbours.some((id) => !living.has(id))) state.feed?.wakeAll();
  state.neighbours = [...living];
}

/** Again and again while there is more than fits into one look, and room for it. */
async function takeUpWhatIsLeft(): Promise<void> {
  for (;;) {
    const room = MOST_UNDER_WAY - engine().executing.size;
    if (room <= 0) return;
    const left = await getSql()<{ id: string }[]>`
      select r.id from workflow_runs r where ${isLeft()} order by r.started_at limit ${room}`;
    let taken = 0;
    for (const { id } of left) {
      // One that cannot be taken up must not stand in the way of the others.
      const took = await dispatch(id).catch((error) => console.error(`Run ${id} cannot be taken up:`, error));
      if (took) taken += 1;
    }
    if (left.length < room || taken === 0) return;
  }
}
