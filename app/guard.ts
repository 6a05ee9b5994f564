import { notFound, redirect } from "next/navigation";
import type { SignedInPerson } from "@/lib/auth/people";
import { currentPerson, isDesk } from "@/lib/auth/session";
import { RunError } from "@/lib/engine/errors";
import { HttpError } from "@/lib/http/errors";
import { ToolError } from "@/lib/tools/tool-error";

/** Who is looking at the page; sends others to sign in first and back to `path` then. */
export async function pagePerson(path: string): Promise<SignedInPerson> {
  const person = await currentPerson();
  if (!person) redirect(path === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(path)}`);
  return person;
}

/** As {@link pagePerson}, for the support desk; to everybody else the page does not exist. */
export async function pageDesk(path: string): Promise<SignedInPerson> {
  const person = await pagePerson(path);
  if (!isDesk(person)) notFound();
  return person;
}

/** The page's subject, or the 404 page when it does not exist, is somebody else's, or was not named rightly. */
export async function orNotFound<T>(subject: Promise<T>): Promise<T> {
  try {
    return await subject;
  } catch (error) {
    if (error instanceof ToolError && (error.code === "not_found" || error.code === "invalid_input"))
      notFound();
    if (error instanceof HttpError && error.status === 404) notFound();
    if (error instanceof RunError && error.code === "not_found") notFound();
    throw error;
  }
}
