import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const SOURCE = /\.tsx?$/;
const TEST = /\.(test|spec)\.tsx?$|(^|\/)testing\//;
const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

/**
 * Every import of the product's own source files under `folders` of `root`, tests left out:
 * `{ from, to, typeOnly, line }`, where `to` is a path relative to `root` or the name of a package.
 */
export async function readImports(root, folders) {
  const { parseSync } = await import("oxc-parser");
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => filesUnder(root, folder))
    .flatMap((from) => {
      const text = readFileSync(path.join(root, from), "utf8");
      return importsOf(parseSync(from, text).module, text).map(({ specifier, typeOnly, offset }) => ({
        from,
        to: resolve(root, from, specifier),
        typeOnly,
        line: text.slice(0, offset).split("\n").length,
      }));
    });
}

/** The first chain of value imports that leads back to its start, as a list of files; undefined when there is none. */
export function findCycle(imports) {
  const next = Map.groupBy(
    imports.filter((edge) => !edge.typeOnly),
    (edge) => edge.from,
  );
  const done = new Set();
  const visit = (file, trail) => {
    const start = trail.indexOf(file);
    if (start >= 0) return [...trail.slice(start), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function filesUnder(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => SOURCE.test(file) && !TEST.test(file));
}

function importsOf(module, text) {
  const found = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    offset: start,
  }));
  for (const { entries, start } of module.staticExports) {
    const sources = entries.filter((entry) => entry.moduleRequest);
    if (sources.length === 0) continue;
    found.push({
      specifier: sources[0].moduleRequest.value,
      typeOnly: sources.every((entry) => entry.isType),
      offset: start,
    });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^["'`]([^"'`$]+)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    if (literal) found.push({ specifier: literal[1], typeOnly: false, offset: start });
  }
  return found;
}

function resolve(root, from, specifier) {
  if (!/^(\.|@\/)/.test(specifier)) return packageName(specifier);
  const base = specifier.startsWith("@/") ? specifier.slice(2) : path.join(path.dirname(from), specifier);
  for (const ending of ENDINGS) {
    const file = path.join(root, base + ending);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return path.normalize(base + ending);
  }
  return path.normalize(base);
}

function packageName(specifier) {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
}
