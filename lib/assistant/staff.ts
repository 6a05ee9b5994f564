import { workflows } from "@/workflows";
import { assistantModel } from "./model";
import { engineRuns } from "./runs";
import type { Staff } from "./turn";

/** The app's model, workflows and engine. */
export const staff = (): Staff => ({ model: assistantModel(), workflows, runs: engineRuns });
