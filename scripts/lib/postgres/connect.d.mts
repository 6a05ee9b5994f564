import type { Sql } from "postgres";
export function connect(url: string, name?: string): Promise<Sql>;
