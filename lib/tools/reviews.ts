import { analyzeSentimentInput, analyzeSentimentOutput } from "./reviews.schema";
import { defineTool } from "./tool";
import { ToolError } from "./tool-error";

export const analyzeSentiment = defineTool({
  name: "analyze_sentiment",
  description:
    "What reviewers say of a product: overall sentiment, stars, pros and cons with the reviews they come from.",
  input: analyzeSentimentInput,
  output: analyzeSentimentOutput,

  async run(_context, _input) {
    throw new ToolError("unavailable", "analyze_sentiment is not built yet.");
  },
});
