import { describe, expect, it } from "vitest";
import { servedModel } from "./served-model";

describe("the model by environment", () => {
  it("is none that is served unless one is set up", () => {
    expect(servedModel({})).toBeUndefined();
    expect(
      servedModel({ OPENAI_API_KEY: "", OPENAI_BASE_URL: " ", ASSISTANT_MODEL: "llama3.2" }),
    ).toBeUndefined();
  });

  it("is OpenAI's with a key, the default one or the one asked for", () => {
    expect(servedModel({ OPENAI_API_KEY: "sk-test" })).toMatchObject({
      label: "gpt-6-luna (OpenAI)",
      model: { modelId: "gpt-6-luna", provider: "openai.chat" },
    });
    expect(servedModel({ OPENAI_API_KEY: "sk-test", ASSISTANT_MODEL: "gpt-6-sol" })?.label).toBe(
      "gpt-6-sol (OpenAI)",
    );
  });

  it("is another server's without a key", () => {
    const env = { OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", ASSISTANT_MODEL: "llama3.2" };
    expect(servedModel(env)?.label).toBe("llama3.2 (127.0.0.1:11434)");
  });

  it("has to be named for another server", () => {
    expect(() => servedModel({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" })).toThrow(/ASSISTANT_MODEL/);
  });
});
