import { v7 as uuidv7 } from "uuid";
import { getSql } from "@/lib/db/client";
import { isLeft, isLiving } from "./claim";
import { dispatch } from "./dispatch";
import { engine } from "./engine";

/** Most runs taken up by one look: the next one follows soon, and others look, too. */
const AT_ONCE = 100;

/**
 * Says that this process is there, and that whatever ran in its place before is gone: its runs can be taken up at once.
 * @param place host and port, or a name given to it
 */
export async function arrive(place: string): Promise<void> {
  engine().instance = `${place}#${uuidv7()}`;
  await getSql()`
    with gone as (delete from app_instances where split_part(id, '#', 1) = ${place})
    insert into app_instances (id) values (${engine().instance})`;
  await takeUpWhatIsLeft();
}

/** Says that this instance lives, then looks after what others left behind. */
export async function beat(): Promise<void> {
  await getSql()`
    with forgotten as (delete from app_instances where heartbeat_at < now() - interval '1 day')
    insert into app_instances (id) values (${engine().instance})
    on conflict (id) do update set heartbeat_at = clock_timestamp()`;
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

/** From now on its runs are for others to take up. */
export async function leave(): Promise<void> {
  await getSql()`delete from app_instances where id = ${engine().instance}`;
}

async function takeUpWhatIsLeft(): Promise<void> {
  const left = await getSql()<{ id: string }[]>`
    select r.id from workflow_runs r where ${isLeft()} order by r.started_at limit ${AT_ONCE}`;
  for (const { id } of left) await dispatch(id);
}
