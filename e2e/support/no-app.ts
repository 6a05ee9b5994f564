/** Runs in place of the tests when they were started without an app to test. */
export default function noApp() {
  throw new Error(
    "Browser tests need an app to test: `npm test -- browser` starts one, or set AISLE_URL to yours.",
  );
}
