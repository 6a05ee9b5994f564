/** The history list's address, shared by whoever shows it and whoever knows that it has changed. */
export const historyKey = "/api/conversations?limit=40";
