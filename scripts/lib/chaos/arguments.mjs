import { parseArgs } from "node:util";
import { Refusal } from "../refusal.mjs";
import { randomSeed } from "./random.mjs";

const ROUNDS = 6;
const MOST_ROUNDS = 1_000;

/** @throws Refusal with what is wrong */
export function parseChaosArguments(args) {
  const { rounds, seed, sabotage, look } = parse(args);
  return {
    rounds: whole("--rounds", rounds ?? String(ROUNDS), 1, MOST_ROUNDS),
    seed: whole("--seed", seed ?? String(randomSeed()), 0, 2 ** 32 - 1),
    sabotage,
    look,
  };
}

function parse(args) {
  const text = { type: "string" };
  try {
    return parseArgs({ args, options: { rounds: text, seed: text, sabotage: text, look: text } }).values;
  } catch (error) {
    throw new Refusal(error.message);
  }
}

function whole(name, text, least, most) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Refusal(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
}
