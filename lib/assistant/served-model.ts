import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { HttpError } from "@/lib/http/errors";

export type Environment = Record<string, string | undefined>;

const openaiDefault = "gpt-6-luna";

/**
 * A model served over OpenAI's protocol: by OpenAI with OPENAI_API_KEY, or by the server at OPENAI_BASE_URL (Ollama, vLLM,
 * LM Studio …), which may need no key. Undefined when neither is set.
 * @throws HttpError 503 when OPENAI_BASE_URL is set without ASSISTANT_MODEL
 */
export function servedModel(env: Environment): { model: LanguageModelV4; label: string } | undefined {
  const apiKey = env.OPENAI_API_KEY?.trim();
  const baseURL = env.OPENAI_BASE_URL?.trim();
  const name = env.ASSISTANT_MODEL?.trim();
  if (!apiKey && !baseURL) return undefined;
  if (baseURL && !name) {
    throw new HttpError(
      503,
      "unavailable",
      "No model is chosen: set ASSISTANT_MODEL to the name of a model that the server at OPENAI_BASE_URL offers.",
    );
  }
  const provider = createOpenAI({ apiKey: apiKey || "none", ...(baseURL ? { baseURL } : {}) });
  const id = name || openaiDefault;
  // Chat completions, not the Responses API: it is what those servers speak, and OpenAI does as well.
  return { model: provider.chat(id), label: `${id} (${baseURL ? hostOf(baseURL) : "OpenAI"})` };
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;
