import { findCycle, readImports } from "./lib/import-graph.mjs";
import { broken, FOLDERS } from "./lib/import-rules.mjs";
import { ROOT } from "./lib/paths.mjs";

const imports = await readImports(ROOT, FOLDERS);
const complaints = imports.flatMap((edge) =>
  broken(edge).map((rule) => `${edge.from}:${edge.line} imports ${edge.to}: ${rule.name}`),
);
const cycle = findCycle(imports);
if (cycle) complaints.push(`These files import each other in a circle: ${cycle.join(" → ")}`);

for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.stdout.write(`${imports.length} imports checked, ${complaints.length} against the rules\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;
