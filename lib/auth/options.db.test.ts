import "@/tests/setup/demo";
import { describe, expect, it } from "vitest";
import { authOptions } from "./options";

type Authorize = (input: Record<string, string>) => Promise<{ email: string } | null>;

/** Signs in as the sign-in route does. */
function signIn(email: string, password: string): Promise<string> {
  const { authorize } = (authOptions.providers[0] as unknown as { options: { authorize: Authorize } })
    .options;
  return authorize({ email, password }).then(
    (person) => (person ? "in" : "wrong"),
    (error: Error) => error.message,
  );
}
const atOnce = (email: string, passwords: string[]) =>
  Promise.all(passwords.map((password) => signIn(email, password)));

describe("signing in", () => {
  it("tells guesses that are sent at once no more than the allowance", async () => {
    const guesses = Array.from({ length: 24 }, (_, at) => `guess ${at}`);
    const answers = await atOnce("leo@aisle.example", guesses);
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "TooManyAttempts")).toHaveLength(14);
    expect(await signIn("Leo@Aisle.example", "aisle-demo")).toBe("TooManyAttempts");
  });

  it("lets one person in from many places at once", async () => {
    const answers = await atOnce("mina@aisle.example", Array(16).fill("aisle-demo"));
    expect(new Set(answers)).toEqual(new Set(["in"]));
  });
});
