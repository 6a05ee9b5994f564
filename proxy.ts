import { type NextRequest, NextResponse } from "next/server";

/**
 * A path that is not text, such as /products/%ff, names nothing. Next would answer it with a bare 500 before any page or
 * route is asked. Only paths with a percent sign come here.
 */
export function proxy({ nextUrl, url }: NextRequest) {
  try {
    decodeURIComponent(nextUrl.pathname);
    return NextResponse.next();
  } catch {
    if (!nextUrl.pathname.startsWith("/api/")) return NextResponse.rewrite(new URL(NOWHERE, url));
    const error = {
      code: "invalid_input",
      message: "The address holds something that is not text. Correct it.",
    };
    return NextResponse.json({ error }, { status: 400, headers: { "Cache-Control": "no-store" } });
  }
}

/** No page has this path: whoever is sent there is shown that there is nothing. */
const NOWHERE = "/nowhere";

export const config = { matcher: "/:path(.*%.*)" };
