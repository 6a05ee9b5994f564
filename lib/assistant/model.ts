import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { HttpError } from "@/lib/http/errors";
import { builtinModel } from "./builtin";

export interface AssistantModel {
  model: LanguageModelV4;
  /** What the screen calls it. */
  label: string;
  builtIn: boolean;
}

type Environment = Record<string, string | undefined>;

const defaultModel = "gpt-6-luna";

/**
 * The model that answers, by environment: OPENAI_API_KEY or OPENAI_BASE_URL (with ASSISTANT_MODEL) choose a model served
 * over OpenAI's protocol; otherwise the built-in model answers. A local server needs no key.
 * @throws HttpError 503 when OPENAI_BASE_URL is set without ASSISTANT_MODEL
 */
export function assistantModel(env: Environment = process.env): AssistantModel {
  const apiKey = env.OPENAI_API_KEY?.trim();
  const baseURL = env.OPENAI_BASE_URL?.trim();
  const name = env.ASSISTANT_MODEL?.trim();
  if (!apiKey && !baseURL) return { model: builtinModel(), label: "Built-in model", builtIn: true };
  if (baseURL && !name) {
    throw new HttpError(
      503,
      "unavailable",
      "No model is chosen: set ASSISTANT_MODEL to the name of a model that the server at OPENAI_BASE_URL offers.",
    );
  }
  const provider = createOpenAI({ apiKey: apiKey || "none", ...(baseURL ? { baseURL } : {}) });
  const id = name || defaultModel;
  // Chat completions, not the Responses API: it is what Ollama, vLLM and LM Studio speak, and OpenAI does as well.
  return {
    model: provider.chat(id),
    label: `${id} (${baseURL ? hostOf(baseURL) : "OpenAI"})`,
    builtIn: false,
  };
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
