/** The address of a list's page: its path with the filters that are set, in the order given. */
export function listAddress(
  path: string,
  filters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const set = Object.entries(filters).filter(([, value]) => value != null && value !== "");
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}
