import postgres from "postgres";
import { type Contender, POOL } from "./contender";
import { steps } from "./shop";

/** What nothing that is durable per step can go below: one single-row commit per step, one after the other. */
export async function floor(url: string): Promise<Contender> {
  const sql = postgres(url, { max: POOL, onnotice: () => {} });
  await sql`create table floor_steps (id bigint generated always as identity primary key, step text, output jsonb)`;
  return {
    name: "floor",
    url,
    async run() {
      for (const { name, body } of steps) {
        const output = JSON.stringify(await body({}));
        await sql`insert into floor_steps (step, output) values (${name}, ${output}::text::jsonb)`;
      }
    },
    close: () => sql.end(),
  };
}
