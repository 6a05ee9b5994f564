import { getServerSession } from "next-auth";
import { cache } from "react";
import { ForbiddenError, UnauthenticatedError } from "./errors";
import { authOptions } from "./options";
import { findPerson, type SignedInPerson } from "./people";

/**
 * Who is asking, or null. The cookie says which id; the database says whether that person still exists and what
 * they may do, so that a removed account or a changed role counts at once. Looked up once per request.
 */
export const currentPerson = cache(async (): Promise<SignedInPerson | null> => {
  const session = await getServerSession(authOptions);
  const id = (session?.user as { id?: string } | undefined)?.id;
  return id ? findPerson(id) : null;
});

/** @throws UnauthenticatedError when nobody is signed in */
export async function requirePerson(): Promise<SignedInPerson> {
  const person = await currentPerson();
  if (!person) throw new UnauthenticatedError();
  return person;
}

export const isDesk = (person: Pick<SignedInPerson, "role">): boolean => person.role !== "shopper";

/** @throws UnauthenticatedError, ForbiddenError when the person is not of the support desk */
export async function requireDesk(): Promise<SignedInPerson> {
  const person = await requirePerson();
  if (!isDesk(person)) throw new ForbiddenError();
  return person;
}
