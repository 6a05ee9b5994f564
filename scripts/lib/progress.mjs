const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const live = process.stdout.isTTY && process.env.TERM !== "dumb" && !process.env.CI;
const colour = live && !process.env.NO_COLOR;
/** Shorter steps leave no line: nobody waits for them. */
const WORTH_A_LINE_MS = 700;
const WORTH_A_TIME_MS = 5_000;

export const bold = (text) => (colour ? `\x1b[1m${text}\x1b[22m` : text);
const dim = (text) => (colour ? `\x1b[2m${text}\x1b[22m` : text);
const green = (text) => (colour ? `\x1b[32m${text}\x1b[39m` : text);
const red = (text) => (colour ? `\x1b[31m${text}\x1b[39m` : text);

export function say(text = "") {
  process.stdout.write(`${text}\n`);
}

export function complain(text) {
  process.stderr.write(`${red("✗")} ${text}\n`);
}

/** Shows `label` while `work` runs: one moving line on a terminal, one plain line elsewhere. */
export async function step(label, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const timer = live ? animate(label, seconds) : undefined;
  if (!live) say(`${label} …`);
  try {
    const result = await work();
    if (timer) finish(timer);
    const took = Date.now() - started;
    if (live && took > WORTH_A_LINE_MS) say(`${green("✓")} ${label} ${dim(`${seconds()} s`)}`);
    if (!live && took > WORTH_A_TIME_MS) say(`  … done in ${seconds()} s`);
    return result;
  } catch (error) {
    if (timer) finish(timer);
    throw error;
  }
}

function animate(label, seconds) {
  let frame = 0;
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    const waited = seconds() > 2 ? dim(` ${seconds()} s`) : "";
    process.stdout.write(`\r\x1b[2K${FRAMES[frame]} ${label}${waited}`);
  };
  draw();
  const timer = setInterval(draw, 120);
  timer.unref();
  return timer;
}

function finish(timer) {
  clearInterval(timer);
  process.stdout.write("\r\x1b[2K");
}
