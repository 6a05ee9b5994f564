import { setTimeout as sleep } from "node:timers/promises";

/** From a kill until what the dead process had sent has surely arrived or not, ms. */
const SETTLE_MS = 150;
/** A little more than the 15 s in which another instance takes runs over: what is later is found by the check. */
const TAKEOVER_PATIENCE_MS = 16_000;
const LOOK_EVERY_MS = 250;
const BUSY_PATIENCE_MS = 1_500;

/**
 * What is done to the instances and their database in a round. Each resolves when all is up again. `crew` has `instances`,
 * `server`, `observer`, `random` and `record`.
 */
export const DISTURBANCES = {
  "an instance is killed and comes back": async (crew) => {
    for (let times = crew.random.between(1, 2); times > 0; times--) {
      await someWhile(crew, 200, 1_800);
      const victim = crew.random.pick(crew.instances);
      await kill(crew, victim, { measured: true });
      await someWhile(crew, 0, 1_500);
      await victim.start();
    }
  },
  "an instance is killed and stays away until others took over": async (crew) => {
    await someWhile(crew, 300, 2_000);
    const victim = crew.random.pick(crew.instances);
    const { interrupted } = await kill(crew, victim, { measured: true });
    await untilOthersWentOn(crew, interrupted);
    await victim.start();
  },
  "an instance hangs until others took over, and wakes up": async (crew) => {
    await someWhile(crew, 300, 2_000);
    const victim = crew.random.pick(crew.instances);
    // Unlike a dead process it may keep locks that those who take over wait for: when they go on is told, not promised.
    const { interrupted } = await strike(crew, victim, "hung", { measured: false });
    await untilOthersWentOn(crew, interrupted);
    await victim.wake();
  },
  "all instances are killed": async (crew) => {
    await someWhile(crew, 200, 2_000);
    await Promise.all(crew.instances.map((instance) => kill(crew, instance, { measured: false })));
    await someWhile(crew, 0, 1_000);
    await Promise.all(crew.instances.map((instance) => instance.start()));
  },
  "the database crashes": async (crew) => {
    await someWhile(crew, 200, 2_000);
    await restartDatabase(crew, "crash");
  },
  "the database is restarted": async (crew) => {
    await someWhile(crew, 200, 2_000);
    await restartDatabase(crew, "stop");
  },
  "an instance is killed while the database crashes": async (crew) => {
    await someWhile(crew, 200, 2_000);
    const victim = crew.random.pick(crew.instances);
    const gone = kill(crew, victim, { measured: false });
    await sleep(crew.random.between(0, 300));
    await restartDatabase(crew, "crash");
    await gone;
    await victim.start();
  },
};

const someWhile = ({ random }, fromMs, toMs) => sleep(random.between(fromMs, toMs));

const kill = (crew, instance, options) => strike(crew, instance, "killed", options);

/** At a moment when it is at work, if that comes soon, and somewhere in the middle of it. @param how `killed` or `hung` */
async function strike({ observer, random, record }, instance, how, { measured }) {
  await observer.untilBusy(instance.name, BUSY_PATIENCE_MS);
  await sleep(random.between(0, 60));
  const at = await (how === "killed" ? instance.kill() : instance.hang());
  await sleep(SETTLE_MS);
  const interrupted = await observer.underWayOn(instance.name);
  const struck = { how, instance: instance.name, at, measured, interrupted };
  record.kills.push(struck);
  return struck;
}

async function untilOthersWentOn({ observer }, interrupted) {
  const deadline = Date.now() + TAKEOVER_PATIENCE_MS;
  while (Date.now() < deadline && !(await observer.allWentOn(interrupted))) await sleep(LOOK_EVERY_MS);
}

async function restartDatabase(crew, how) {
  await crew.server.end(how);
  crew.record.databaseRestarts += 1;
  await someWhile(crew, 0, 1_500);
  await crew.server.start();
}
