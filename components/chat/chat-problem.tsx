import { Button } from "../ui/button";
import { ErrorState } from "../ui/states";
import { errorIn } from "../wire/json";

/** A turn that could not be had: why, and the way to try it again. */
export function ChatProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <ErrorState
      title="No answer came"
      action={
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {wordsOf(error)}
    </ErrorState>
  );
}

/** The transport throws the body of a refusal as the message; anything else is a connection that broke. */
function wordsOf(error: Error): string {
  try {
    return errorIn(JSON.parse(error.message)).message;
  } catch {
    return "The connection broke off. What was said so far is kept.";
  }
}
