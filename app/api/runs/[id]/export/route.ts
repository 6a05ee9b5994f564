import { Readable } from "node:stream";
import { requirePerson } from "@/lib/auth/session";
import { exportRun } from "@/lib/engine";
import { route } from "@/lib/http/route";

/** The run as a file: its steps, its whole history and the hashes that prove it. */
export const GET = route<{ id: string }>(async ({ params }) => {
  const pieces = await exportRun(await requirePerson(), params.id);
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: false }));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="run-${params.id}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
});
