import type { Voice } from "../types";
import { headphones } from "./headphones";
import { speakers } from "./speakers";

export const voices: Readonly<Record<string, Voice>> = { headphones, speakers };
