import { createHash } from "node:crypto";
import { v7 } from "uuid";

/**
 * A UUIDv7 that is the same on every machine: its time is `at`, its random part comes from the name.
 * @param name unique inside the seed, such as "product:murmur-hush-2"
 */
export function idFor(name: string, at: Date): string {
  const digest = createHash("sha256").update(name).digest();
  return v7({ msecs: at.getTime(), random: digest.subarray(0, 16), seq: digest.readUInt32BE(16) >>> 1 });
}
