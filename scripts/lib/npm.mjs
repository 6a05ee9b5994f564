import { delimiter, dirname } from "node:path";
import { runQuietly } from "./processes.mjs";

/** Runs npm, under the Node that runs this script, with its output hidden. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
  if (cli?.endsWith("npm-cli.js")) return runQuietly(process.execPath, [cli, ...args], { env, ...options });
  return runQuietly("npm", args, { env, shell: process.platform === "win32", ...options });
}
