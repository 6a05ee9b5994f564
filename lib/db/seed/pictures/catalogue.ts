import * as audio from "./forms/audio";
import * as kitchen from "./forms/kitchen";
import * as optics from "./forms/optics";
import * as screens from "./forms/screens";
import * as things from "./forms/things";
import * as wear from "./forms/wear";
import * as wrist from "./forms/wrist";
import type { Pen } from "./pen";

/** The disc behind the objects, one calm color per category. */
export const backdrops: Readonly<Record<string, string>> = {
  headphones: "#b9dccb",
  speakers: "#f0d9b0",
  laptops: "#bcd6e4",
  tablets: "#cfd2ec",
  phones: "#e9c9d3",
  watches: "#c5dfdd",
  cameras: "#e8d2c0",
  gaming: "#d3cdec",
  kitchen: "#f3d3bd",
  shoes: "#d5e0b8",
  jackets: "#c3d5ea",
  outdoor: "#cfe0c0",
  desk: "#efe0b4",
};

/** What each product looks like. */
export const drawings: Readonly<Record<string, (pen: Pen) => string>> = {
  "murmur-hush-2": (p) => audio.overEar(p, { shell: "#4b5560", pad: "#3a4148", band: "#4b5560" }),
  "murmur-hush-pro": (p) =>
    audio.overEar(p, { shell: "#c9ced3", pad: "#565e66", band: "#b4bbc1", tall: true }),
  "corvid-nightjar": (p) =>
    audio.overEar(p, { shell: "#5a5149", pad: "#8a7c6b", band: "#c9b89c", tall: true, ring: "#d98a3d" }),
  "corvid-wren-buds": (p) => audio.earbuds(p, { color: "#7d9a6c", tip: "#59684f", case: "#6b8a5c" }),
  "halden-stillwater": (p) => audio.overEar(p, { shell: "#5f86a8", pad: "#d9e3ea", band: "#5f86a8" }),
  "halden-studio-one": (p) =>
    audio.overEar(p, { shell: "#454b50", pad: "#6e7479", band: "#6a4f3a", grille: true }),
  "tessel-metro": (p) => audio.overEar(p, { shell: "#c2613f", pad: "#6b4a3e", band: "#c2613f" }),
  "tessel-hop-buds": (p) => audio.earbuds(p, { color: "#ef8f7a", tip: "#b9584a", case: "#ee8570" }),
  "ostara-aria-reference": (p) =>
    audio.overEar(p, { shell: "#8b5a3c", pad: "#4a3328", band: "#9aa1a6", ring: "#e0c48a", tall: true }),
  "ostara-sonnet": (p) => audio.overEar(p, { shell: "#c99b67", pad: "#8a6236", band: "#a97c49" }),
  "ridgeline-stride-open": (p) => audio.openEar(p, { color: "#3f6f7c", accent: "#f08a4b" }),
  "tessel-junior": (p) => audio.overEar(p, { shell: "#6ec1e4", pad: "#f7d154", band: "#f08fb0" }),
  "voltek-thunder-anc": (p) =>
    audio.overEar(p, { shell: "#b53038", pad: "#3a3236", band: "#3f3a3e", ring: "#ff9a5a" }),

  "tessel-pebble": (p) => audio.pebble(p, { color: "#4f9aa0", strap: "#d4694a" }),
  "halden-hearth": (p) => audio.homeSpeaker(p, { wood: "#b5814f", cloth: "#8f9a94" }),
  "voltek-block-party": (p) => audio.partySpeaker(p, { color: "#454b54", glow: "#e0528f" }),
  "murmur-column": (p) => audio.soundbar(p, { color: "#5a636b", cloth: "#444c53" }),
  "corvid-roost": (p) => audio.bookshelf(p, { wood: "#d9b98a", front: "#ead9ba" }),

  "kestrel-air-13": (p) => screens.laptop(p, { shell: "#c6ccd1", tint: "#4d8f86" }),
  "kestrel-pro-15": (p) => screens.laptop(p, { shell: "#6a737b", tint: "#b0567a", wide: true }),
  "fernhill-study-14": (p) => screens.laptop(p, { shell: "#8fb08a", tint: "#d99a3d" }),
  "fernhill-ledger-16": (p) => screens.laptop(p, { shell: "#7f8d9c", tint: "#5577a8", wide: true }),
  "voltek-blaze-17": (p) =>
    screens.laptop(p, { shell: "#4c4a57", tint: "#c9402f", glow: "#ff6a4d", wide: true }),
  "corvid-frame-14": (p) => screens.laptop(p, { shell: "#a7a197", tint: "#d07d3c", glow: "#5f5a52" }),
  "kestrel-flip-12": (p) => screens.convertible(p, { shell: "#a9bfa6", tint: "#5f8fb0" }),

  "kestrel-slate-11": (p) => screens.tablet(p, { shell: "#5d646b", tint: "#5c6fc0" }),
  "fernhill-leaf-8": (p) => screens.tablet(p, { shell: "#5b6a63", tint: "#ffffff", paper: true, tall: true }),
  "voltek-tab-10": (p) => screens.tablet(p, { shell: "#8b93a8", tint: "#e08a4b" }),
  "kestrel-canvas-13": (p) => screens.tablet(p, { shell: "#d0cbd6", tint: "#a04f8a", pen: "#f1f1f4" }),

  "lumo-5": (p) => screens.phone(p, { shell: "#7c9a74", tint: "#3f8f78", lenses: 2 }),
  "lumo-5-max": (p) => screens.phone(p, { shell: "#b9764f", tint: "#c46a4a", lenses: 3, big: true }),
  "fernhill-simple-3": (p) => screens.keyPhone(p, { shell: "#b8433f" }),
  "voltek-nova-x": (p) => screens.phone(p, { shell: "#7a5fc0", tint: "#a04fc0", lenses: 3, big: true }),
  "corvid-kind-phone": (p) => screens.phone(p, { shell: "#4f8fa0", tint: "#d8a03d", lenses: 2 }),

  "ridgeline-pace-2": (p) =>
    wrist.roundWatch(p, { strap: "#3f7f86", case: "#4a535a", ring: "#ff9a4d", hands: "sport" }),
  "lumo-band": (p) => wrist.band(p, { color: "#a48cc8", tint: "#c7f26a" }),
  "lumo-watch-3": (p) =>
    wrist.roundWatch(p, { strap: "#59616a", case: "#d9b46a", ring: "#7fd0c0", hands: "smart" }),
  "marrow-field-automatic": (p) => wrist.analogWatch(p, { strap: "#8a7a54", dial: "#3f4f45" }),
  "voltek-orbit": (p) => wrist.squareWatch(p, { strap: "#e07a4a", case: "#6d7480", tint: "#5bbf87" }),

  "arden-m6": (p) => optics.mirrorless(p, { body: "#5a6167", grip: "#3d4348" }),
  "arden-pocket-28": (p) => optics.compact(p, { body: "#cfd4d7", grip: "#8a5d42" }),
  "pinion-trail-4k": (p) => optics.actionCamera(p, { body: "#5b6b78", accent: "#7be0a9" }),
  "lumo-instant": (p) => optics.instant(p, { body: "#8cc5cf", print: "#f0a35a" }),
  "pinion-sky-mini": (p) => optics.drone(p, { body: "#dde1e3", accent: "#f08a4b" }),
  "arden-70-200": (p) => optics.lens(p, { body: "#5a6167" }),

  "questline-one": (p) => things.console(p, { shell: "#e6e9ec", light: "#7a6fe0" }),
  "questline-go": (p) => things.handheld(p, { shell: "#3f8f8a", tint: "#d878a8" }),
  "questline-pad": (p) => things.gamepad(p, { shell: "#8a5a86", accent: "#f2c14e" }),
  "klack-75": (p) => things.keyboard(p, { shell: "#b7bfc6", keys: "#f1ede2", accent: "#e2703a" }),
  "klack-glide": (p) => things.mouse(p, { shell: "#e3e7ea", accent: "#7a6fe0" }),
  "murmur-callsign": (p) =>
    audio.overEar(p, {
      shell: "#5b5f86",
      pad: "#3c3f58",
      band: "#5b5f86",
      ring: "#8fd0ff",
      microphone: true,
    }),
  "tabletop-lighthouse": (p) => things.boardGame(p, { box: "#2f5d78", accent: "#d8503c" }),

  "ember-and-oak-skillet": (p) => kitchen.skillet(p, { iron: "#4d5358" }),
  "ember-and-oak-dutch-oven": (p) => kitchen.dutchOven(p, { color: "#b8482f" }),
  "pellworm-kettle": (p) => kitchen.kettle(p, { color: "#8fa68a" }),
  "pellworm-grinder": (p) => kitchen.grinder(p, { body: "#b9c0c4", wood: "#7a4f34" }),
  "pellworm-barista": (p) => kitchen.espresso(p, { body: "#e6dcc6" }),
  "hollis-chef-knife": (p) => kitchen.knife(p, { handle: "#6b4a35" }),
  "voltek-whirl": (p) => kitchen.blender(p, { base: "#b53d46", drink: "#e08a9a" }),
  "hollis-lunch-box": (p) => kitchen.lunchBox(p, { steel: "#b9c2c6", greens: "#6ea85a" }),

  "fleetfoot-tempo-4": (p) => wear.runner(p, { upper: "#3f8fc0", accent: "#7fd0e8", sole: "#f4f2ea" }),
  "fleetfoot-ridge-gtx": (p) =>
    wear.runner(p, { upper: "#5d6b4a", accent: "#e09a3d", sole: "#4a4f52", lugs: true }),
  "oxbow-derby": (p) => wear.derby(p, { leather: "#8a4f33" }),
  "oxbow-chelsea": (p) => wear.chelsea(p, { leather: "#a57c52" }),
  "tarn-summit-boots": (p) => wear.hikingBoot(p, { leather: "#9a6b42", collar: "#5a6a5c", lace: "#e8c15a" }),
  "fleetfoot-court-classic": (p) => wear.courtSneaker(p, { upper: "#f2efe6", accent: "#4f8f6a" }),
  "saltmarsh-sandal": (p) => wear.sandal(p, { strap: "#4f7f9a", sole: "#b98d5f" }),
  "voltek-street-glow": (p) =>
    wear.lightSole(p, "#c85aff") + wear.runner(p, { upper: "#565062", accent: "#c24f9a", sole: "#c9a6ff" }),

  "tarn-squall-shell": (p) => wear.jacket(p, { cloth: "#2f7f8a", accent: "#f2a23a", style: "shell" }),
  "tarn-drift-down": (p) => wear.jacket(p, { cloth: "#b8503c", accent: "#4a2c26", style: "down" }),
  "oxbow-chore-coat": (p) => wear.jacket(p, { cloth: "#4a6a9a", accent: "#e9dcc0", style: "chore" }),
  "saltmarsh-fleece": (p) => wear.jacket(p, { cloth: "#e3d6bd", accent: "#5f7f6a", style: "fleece" }),
  "fleetfoot-gust-vest": (p) => wear.jacket(p, { cloth: "#c6d24f", accent: "#6b7380", style: "wind" }),

  "tarn-bivy-2": (p) => things.tent(p, { cloth: "#c98a2f", inner: "#5c4a33" }),
  "tarn-pack-45": (p) => things.backpack(p, { cloth: "#3f7f78", accent: "#f2a23a" }),
  "lumo-glow-lantern": (p) => things.lantern(p, { body: "#5f7a6a" }),
  "ridgeline-gravel-one": (p) => things.bicycle(p, { frame: "#d0653c" }),
  "arden-field-8x42": (p) => optics.monocular(p, { body: "#5f6f5a", ring: "#d9a03d" }),
  "saltmarsh-flask": (p) => kitchen.flask(p, { color: "#2f5f7f" }),
  "ridgeline-mat": (p) => things.mat(p, { color: "#5f9a9a", strap: "#e9dcc0" }),

  "halden-arc-lamp": (p) => things.lamp(p, { color: "#f2b32f" }),
  "marrow-engraved-pen": (p) => things.fountainPen(p, { metal: "#c79a45" }),
  "marrow-daybook": (p) => things.notebook(p, { cover: "#4f7a5a", ribbon: "#d8503c" }),
  "bramble-task-chair": (p) => things.chair(p, { cloth: "#b0623f" }),
  "bramble-stand-riser": (p) => things.riser(p, { wood: "#d6b07a" }),
  "gullwing-atlas": (p) => things.atlas(p, { cover: "#3f5f7a", globe: "#7fb8c8" }),
};
