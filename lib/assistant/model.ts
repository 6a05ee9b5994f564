import type { LanguageModelV4 } from "@ai-sdk/provider";
import { builtinModel } from "./builtin";
import { type Environment, servedModel } from "./served-model";

export interface AssistantModel {
  model: LanguageModelV4;
  /** What the screen calls it. */
  label: string;
  builtIn: boolean;
}

/**
 * The model that answers, by environment: one served over OpenAI's protocol when one is set up, else the built-in model.
 * @throws HttpError 503 when one is set up by half, see {@link servedModel}
 */
export function assistantModel(env: Environment = process.env): AssistantModel {
  const served = servedModel(env);
  return served
    ? { ...served, builtIn: false }
    : { model: builtinModel(), label: "Built-in model", builtIn: true };
}
