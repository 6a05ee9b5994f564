import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { clearFailures, isLockedOut, recordFailure } from "./attempts";
import { checkPassword } from "./people";

// Without a fixed address the app answers under whatever host it is reached by, so any free port works.
if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ??= "true";

const credentials = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) });

export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      name: "Email and password",
      credentials: {
        email: { label: "Email", type: "email" },
        password: { label: "Password", type: "password" },
      },
      async authorize(input) {
        const parsed = credentials.safeParse(input);
        if (!parsed.success) return null;
        const key = parsed.data.email.toLowerCase();
        if (isLockedOut(key)) throw new Error("TooManyAttempts");
        const person = await checkPassword(parsed.data.email, parsed.data.password);
        // Guesses sent at once all passed the first look: past the allowance none of them learns whether it was right.
        if (isLockedOut(key)) throw new Error("TooManyAttempts");
        if (!person) {
          recordFailure(key);
          return null;
        }
        clearFailures(key);
        return { id: person.id, name: person.name, email: person.email };
      },
    }),
  ],
  callbacks: {
    session({ session, token }) {
      return {
        ...session,
        user: { name: token.name ?? null, email: token.email ?? null, id: token.sub ?? "" },
      };
    },
  },
  logger: {
    error(code, metadata) {
      // A cookie signed with another installation's key only means "not signed in".
      if (code !== "JWT_SESSION_ERROR") console.error(`sign-in: ${code}`, metadata);
    },
    warn() {},
    debug() {},
  },
};
