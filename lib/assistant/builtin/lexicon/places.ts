import type { Region } from "@/lib/tools/common.schema";

/** Regions of the shop by the names people use for where they live: states, large cities, directions. */
const places: Readonly<Record<Region, string>> = {
  west: `west coast|west|western|pacific|california|cali|oregon|washington state|seattle|portland|san francisco|sf|bay area|
los angeles|la|san diego|sacramento|nevada|las vegas|vegas|arizona|phoenix|utah|salt lake city|idaho|montana|wyoming|
colorado|denver|new mexico|alaska|hawaii`,
  central: `central|midwest|middle|texas|houston|dallas|austin|san antonio|oklahoma|kansas|kansas city|nebraska|iowa|
missouri|st louis|illinois|chicago|minnesota|minneapolis|wisconsin|milwaukee|north dakota|south dakota|arkansas|louisiana|
new orleans|indiana|indianapolis|michigan|detroit|tennessee|nashville|memphis|alabama|mississippi|kentucky`,
  east: `east coast|east|eastern|new york|nyc|ny|brooklyn|manhattan|new jersey|jersey|boston|massachusetts|connecticut|
rhode island|maine|vermont|new hampshire|pennsylvania|philadelphia|philly|pittsburgh|maryland|baltimore|delaware|virginia|
washington dc|dc|north carolina|south carolina|georgia|atlanta|florida|miami|orlando|tampa|ohio|cleveland|columbus|
west virginia`,
};

const entries = Object.entries(places) as [Region, string][];
const byName = new Map<string, Region>(
  entries.flatMap(([region, names]) =>
    names.split("|").map((name): [string, Region] => [name.replace(/\s+/g, " ").trim(), region]),
  ),
);
const names = [...byName.keys()].sort((a, b) => b.length - a.length);

/** A place after "to", "in", "from" …; alone only when nothing else it could mean. */
export const placePattern = new RegExp(
  `\\b(?:(?:to|in|into|for|at|near|live in|located in|out)\\s+)(?:the\\s+)?(${names.join("|")})\\b|\\b(west coast|east coast|midwest)\\b`,
);
/** A whole answer that is a place. */
export const onlyPlace = new RegExp(
  `^(?:the\\s+|in\\s+|to\\s+)*(${names.join("|")})(?:\\s+region|\\s+please)?$`,
);

export function regionOf(name: string): Region | undefined {
  return byName.get(name.replace(/\s+/g, " ").trim());
}
