/** Nobody is signed in, or the session's person is gone. Answered as 401. */
export class UnauthenticatedError extends Error {
  override readonly name = "UnauthenticatedError";
  constructor() {
    super("Sign in to go on.");
  }
}

/** The person may not do this. Answered as 403. */
export class ForbiddenError extends Error {
  override readonly name = "ForbiddenError";
  constructor(message = "Only the support desk can do this.") {
    super(message);
  }
}
