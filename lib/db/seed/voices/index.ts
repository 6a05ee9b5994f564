import type { Voice } from "../types";
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

/** By category. */
export const voices: Readonly<Record<string, Voice>> = {
  cameras,
  desk,
  gaming,
  headphones,
  jackets,
  kitchen,
  laptops,
  outdoor,
  phones,
  shoes,
  speakers,
  tablets,
  watches,
};
