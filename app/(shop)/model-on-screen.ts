import { assistantModel } from "@/lib/assistant/model";
import { HttpError } from "@/lib/http/errors";

/** Which model answers, as the screen names it; a wrong setting is named too, instead of breaking the page. */
export function modelOnScreen(): { label: string; builtIn: boolean } {
  try {
    const { label, builtIn } = assistantModel();
    return { label, builtIn };
  } catch (error) {
    if (error instanceof HttpError) return { label: "No model chosen", builtIn: false };
    throw error;
  }
}
