import { z } from "zod";

/** `.env` files and the test runner write an absent value as an empty one. */
const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

const flag = (fallback: boolean) =>
  z.preprocess(
    blankIsAbsent,
    z
      .enum(["0", "1"], "must be 0 or 1")
      .default(fallback ? "1" : "0")
      .transform((value) => value === "1"),
  );

const whole = (fallback: number, min: number, max: number) =>
  z.preprocess(
    blankIsAbsent,
    z.coerce
      .number(`must be a whole number from ${min} to ${max}`)
      .int(`must be a whole number from ${min} to ${max}`)
      .min(min, `must be at least ${min}`)
      .max(max, `must be at most ${max}`)
      .default(fallback),
  );

const httpUrl = z.url({ protocol: /^https?$/, error: "must be a http:// or https:// URL" });

const schema = z
  .object({
    NODE_ENV: z.preprocess(blankIsAbsent, z.string().default("development")),
    PORT: whole(3000, 0, 65_535),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// URL" })),
    DATABASE_POOL: whole(10, 1, 200),
    AISLE_DEMO: flag(false),
    AISLE_HOME: optional(z.string()),
    AISLE_INSTANCE: optional(z.string()),
    AISLE_RUNS_PER_MINUTE: whole(60, 1, 1_000_000),
    AISLE_HOST: z.preprocess(blankIsAbsent, z.string().default("127.0.0.1")),
    NEXTAUTH_SECRET: optional(
      z.string().min(32, "must have at least 32 characters: openssl rand -base64 32"),
    ),
    NEXTAUTH_URL: optional(httpUrl),
    OPENAI_API_KEY: optional(z.string()),
    OPENAI_BASE_URL: optional(httpUrl),
    ASSISTANT_MODEL: optional(z.string()),
  })
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (env.NODE_ENV === "production" && env.DATABASE_URL && !env.NEXTAUTH_SECRET) {
      refuse("NEXTAUTH_SECRET", "is required in production with a DATABASE_URL: openssl rand -base64 32");
    }
    if (!env.OPENAI_API_KEY && env.OPENAI_BASE_URL) {
      refuse("OPENAI_API_KEY", "is required with OPENAI_BASE_URL (any text where the server asks for none)");
    }
  });

export type Environment = z.infer<typeof schema>;

/** The environment is not usable. The message names each variable and what it must be; it holds no values. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * The checked environment, read afresh at each call. Unset and empty are the same.
 * Throws {@link EnvironmentError} naming every variable that is wrong.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new EnvironmentError(`The environment is not usable (see .env.example):\n${lines.join("\n")}`);
}

/**
 * For the start of a server process: removes blank variables, which libraries that read the environment themselves
 * would take for a value, and checks the rest. Throws {@link EnvironmentError}.
 */
export function adoptEnvironment(): void {
  for (const name of Object.keys(schema.shape)) if (process.env[name] === "") delete process.env[name];
  readEnvironment();
}
