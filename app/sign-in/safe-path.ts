const shop = "http://shop.invalid";

/**
 * Where to go after signing in: `from` as a browser would read it, when it is a path of this shop, else "/". An address
 * from elsewhere must not take people away, in whatever spelling: browsers skip tabs and line ends and take "\" for "/".
 */
export function safePath(from: string | string[] | undefined): string {
  if (typeof from !== "string" || !from.startsWith("/") || !URL.canParse(from, shop)) return "/";
  const { origin, pathname, search, hash } = new URL(from, shop);
  return origin === shop && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
