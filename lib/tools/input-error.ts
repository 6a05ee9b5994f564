import type { z } from "zod";

/** A zod error as one line for people and the path of the first field that is wrong. */
export function describeInputError(error: z.ZodError): { message: string; field: string } {
  const lines = error.issues.slice(0, 3).map((issue) => {
    const field = issue.path.map(String).join(".");
    return field ? `${field}: ${issue.message}` : issue.message;
  });
  return { message: lines.join("; "), field: error.issues[0]?.path.map(String).join(".") ?? "" };
}
