import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

const cost = { N: 16384, r: 8, p: 1 } as const;
const KEY_LENGTH = 32;

const derive = (password: string, salt: Buffer, length: number, options: ScryptOptions) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

/**
 * Hashes a password with scrypt as `scrypt$N$r$p$salt$hash` (base64), so that the cost can be raised later.
 * @param salt only for reproducible seeds; otherwise random
 */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const key = await derive(password, salt, KEY_LENGTH, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/** Whether the password is the stored one. Takes the same time for a near miss; false for a malformed hash. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split("$");
  if (scheme !== "scrypt" || !salt || !hash) return false;
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const sane = options.N >= 2 && options.N <= 1 << 17 && options.r >= 1 && options.r <= 16 && options.p >= 1;
  if (!sane || options.p > 4 || !Number.isInteger(Math.log2(options.N))) return false;
  const expected = Buffer.from(hash, "base64");
  if (expected.length !== KEY_LENGTH) return false;
  const memory = 256 * options.N * options.r;
  const actual = await derive(password, Buffer.from(salt, "base64"), KEY_LENGTH, {
    ...options,
    maxmem: memory,
  });
  return timingSafeEqual(actual, expected);
}
