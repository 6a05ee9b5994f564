// search_products over 20,000 products: a misspelt narrow search, a broad one, and the floor of one indexed read.
import { getDatabase, getSql } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { searchProducts } from "@/lib/tools/catalog";
import { makeBigCatalog } from "@/lib/tools/testing/big-catalog";
import { call, makePerson } from "@/lib/tools/testing/fixtures";

const ROUNDS = 60;

await migrate(process.env.DATABASE_URL ?? "");
getDatabase();
const shopper = await makePerson();
await makeBigCatalog(20_000);

const contenders = {
  "floor: one product by slug": () => getSql()`select * from products where slug = 'p-777'`,
  "misspelt and narrow": () =>
    call(searchProducts, shopper, { query: "wireles hedphones gift10 under $300" }),
  "broad, in stock (2,000 match)": () =>
    call(searchProducts, shopper, { query: "headphones", inStock: true }),
};

const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
// Interleaved, so that whatever else the machine does falls on all of them alike.
for (let round = -5; round < ROUNDS; round += 1) {
  for (const [name, work] of Object.entries(contenders)) {
    const start = performance.now();
    await work();
    if (round >= 0) times.get(name)?.push(performance.now() - start);
  }
}

for (const [name, measured] of times) {
  measured.sort((a, b) => a - b);
  const at = (share: number) => (measured[Math.floor(measured.length * share)] ?? 0).toFixed(1);
  process.stdout.write(`${name.padEnd(32)} median ${at(0.5)} ms   p95 ${at(0.95)} ms\n`);
}
await getSql().end();
