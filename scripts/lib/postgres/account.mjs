import { execFileSync } from "node:child_process";
import { isRoot } from "../paths.mjs";

const NAME = "aisle";

/**
 * The account PostgreSQL runs under: `{}` (this one) for an ordinary user; for root an unprivileged account as
 * `{ uid, gid }`, made on first use, or the system's `nobody` where accounts cannot be made.
 */
export function serverAccount() {
  if (!isRoot()) return {};
  const found = lookUp(NAME);
  if (found) return found;
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
      {
        stdio: "ignore",
      },
    );
  } catch {
    // No useradd, a read-only /etc, or another clone was quicker: what is there decides.
  }
  const account = lookUp(NAME) ?? lookUp("nobody");
  if (!account) throw new Error("PostgreSQL does not run as root and no unprivileged account was found.");
  return account;
}

function lookUp(name) {
  try {
    const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}
