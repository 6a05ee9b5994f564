import type { CategorySeed, ProductSeed } from "../types";
import { cameras } from "./cameras";
import { desk } from "./desk";
import { gaming } from "./gaming";
import { headphones } from "./headphones";
import { jackets } from "./jackets";
import { kitchen } from "./kitchen";
import { laptops } from "./laptops";
import { outdoor } from "./outdoor";
import { phones } from "./phones";
import { shoes } from "./shoes";
import { speakers } from "./speakers";
import { tablets } from "./tablets";
import { watches } from "./watches";

const catalog: readonly CategorySeed[] = [
  headphones,
  speakers,
  laptops,
  tablets,
  phones,
  watches,
  cameras,
  gaming,
  kitchen,
  shoes,
  jackets,
  outdoor,
  desk,
];

export const catalogProducts: readonly (ProductSeed & { category: string })[] = catalog.flatMap(
  ({ category, products }) => products.map((product) => ({ ...product, category })),
);
