import { workflows } from "@/workflows";
import { type AssistantModel, assistantModel } from "./model";
import { engineRuns } from "./runs";
import type { OfferedWorkflow, Runs } from "./workflow-tools";

/** What a turn works with. */
export interface Staff {
  model: AssistantModel;
  workflows: readonly OfferedWorkflow[];
  runs: Runs;
}

/** The app's own: the model by environment, every workflow, the durable engine. */
export const staff = (): Staff => ({ model: assistantModel(), workflows, runs: engineRuns });
