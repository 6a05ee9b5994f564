import { sentimentOf } from "./reviews/sentiment";
import { analyzeSentimentInput, analyzeSentimentOutput } from "./reviews.schema";
import { defineTool } from "./tool";

export const analyzeSentiment = defineTool({
  name: "analyze_sentiment",
  description:
    "What reviewers say of a product: overall sentiment, stars, pros and cons with the reviews they come from.",
  input: analyzeSentimentInput,
  output: analyzeSentimentOutput,
  run: ({ db }, input) => sentimentOf(db, input.product),
});
