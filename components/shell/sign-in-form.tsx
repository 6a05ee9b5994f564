"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Field, Input } from "../ui/field";
import { ErrorState } from "../ui/states";
import type { Tone } from "../ui/tone";

export interface DemoCard {
  name: string;
  email: string;
  /** Who they are, in a few words. */
  about: string;
  mark: string;
  tone: Tone;
}

const problems: Record<string, string> = {
  CredentialsSignin: "This email and password do not fit together. Check both and try again.",
  TooManyAttempts: "Too many tries with this email. Wait a few minutes, then try again.",
};

/** Signing in: email and password, or one press as one of the demo people. */
export function SignInForm({
  demo,
  demoPassword,
  from,
}: {
  demo: DemoCard[];
  demoPassword: string /** Where to go afterwards; a path of this shop. */;
  from: string;
}) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(email: string, password: string, who: string) {
    setBusy(who);
    setProblem(null);
    try {
      const result = await signIn("credentials", { email, password, redirect: false });
      if (result?.ok && !result.error) {
        // A whole new page: nothing of the person before stays in memory.
        window.location.assign(from);
        return;
      }
      setProblem(problems[result?.error ?? ""] ?? "Signing in did not work. Try again in a moment.");
    } catch {
      setProblem("The shop cannot be reached. Check your connection and try again.");
    }
    setBusy(null);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void enter(String(form.get("email")), String(form.get("password")), "form");
  }

  return (
    <div className="grid gap-6">
      {problem ? <ErrorState title="Not signed in">{problem}</ErrorState> : null}
      {demo.length > 0 ? (
        <section aria-label="Demo people">
          <h2 className="mb-2 text-sm font-medium">Step in as one of the demo people</h2>
          <ul className="grid gap-2 sm:grid-cols-2">
            {demo.map((person) => (
              <li key={person.email}>
                <button
                  type="button"
                  disabled={busy !== null}
                  onClick={() => void enter(person.email, demoPassword, person.email)}
                  className="flex h-full min-h-16 w-full items-center gap-3 rounded-xl border border-line bg-surface px-3.5 py-2.5 text-left shadow-shelf transition-shadow hover:shadow-lift disabled:opacity-60"
                >
                  <span
                    aria-hidden
                    className="lettering grid size-10 shrink-0 place-items-center rounded-full bg-sign text-on-sign tracking-normal"
                  >
                    {person.name.charAt(0)}
                  </span>
                  <span className="min-w-0">
                    <span className="flex flex-wrap items-center gap-x-2">
                      <span className="font-medium">{person.name}</span>
                      <Badge tone={person.tone}>{person.mark}</Badge>
                    </span>
                    <span className="block text-xs text-ink-soft">
                      {busy === person.email ? "Signing in…" : person.about}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <form onSubmit={submit} className="grid gap-4">
        {demo.length > 0 ? (
          <p className="flex items-center gap-3 text-xs text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            or with a password
          </p>
        ) : null}
        <Field id="email" label="Email">
          <Input id="email" name="email" type="email" autoComplete="username" required maxLength={200} />
        </Field>
        <Field id="password" label="Password">
          <Input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
          />
        </Field>
        <Button type="submit" variant="primary" busy={busy === "form"} disabled={busy !== null}>
          Sign in
        </Button>
      </form>
    </div>
  );
}
