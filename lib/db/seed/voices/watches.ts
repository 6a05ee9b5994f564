import type { Voice } from "../types";

export const watches: Voice = {
  situations: [
    "I run four times a week.",
    "A retirement present to myself.",
    "My doctor told me to walk more.",
    "I wear it day and night.",
    "Training for my first marathon.",
    "I wanted something that leaves the phone in the bag.",
    "Gave it to my husband, then bought a second one.",
    "I swim, cycle and sit at a desk.",
    "Six months on my wrist.",
    "After three smartwatches I know what I do not need.",
  ],
  aspects: {
    battery: {
      pros: [
        "The battery makes it through two weeks, with runs.",
        "I charge the battery on Sundays and that is that.",
        "Battery life is the reason I would buy it again.",
        "A weekend away needs no charger, the battery is that good.",
      ],
      cons: [
        "The battery barely gets through the second day.",
        "With the screen always on, the battery is done by dinner.",
        "The battery has got worse month by month.",
      ],
      praiseTitles: ["Battery for weeks", "Charge it on Sundays"],
      gripeTitles: ["Charge, charge, charge", "Battery could be better"],
    },
    tracking: {
      pros: [
        "Tracking is spot on: the measured mile is a mile.",
        "The pulse tracking agrees with my chest strap.",
        "Sleep tracking knows when I lie awake.",
        "Tracking in the forest does not lose the path.",
      ],
      cons: [
        "The step tracking is wishful thinking.",
        "Tracking adds half a kilometre to every run.",
        "Pulse tracking jumps around during intervals.",
        "Sleep tracking says that I slept while I watched a film.",
      ],
      praiseTitles: ["Tracking you can trust", "Spot on"],
      gripeTitles: ["Tracking is off", "Do not trust the numbers"],
    },
    comfort: {
      pros: [
        "So comfortable that I wear it to bed.",
        "The strap is comfortable and does not irritate my skin.",
        "Comfort is excellent, it never catches a sleeve.",
      ],
      cons: [
        "The strap is uncomfortable when I sweat.",
        "Too bulky for comfort on a small wrist.",
        "It left a rash, so no comfort for me.",
      ],
      praiseTitles: ["Comfortable day and night", "Light on the wrist"],
      gripeTitles: ["Uncomfortable strap", "Bulky"],
    },
    screen: {
      pros: [
        "The screen can be read at noon in July.",
        "The face is clear, one glance is enough.",
        "A lovely screen, bright and round.",
      ],
      cons: [
        "The screen is too small for messages.",
        "The screen wakes up late when I turn my wrist.",
        "In the sun the screen is a black disc.",
      ],
      praiseTitles: ["Readable in the sun", "A clear face"],
      gripeTitles: ["Hard to read", "Screen is slow to wake"],
    },
    app: {
      pros: [
        "The app shows what matters on one page.",
        "The app talks to my training diary without tricks.",
        "I like the app: no shouting, no badges.",
      ],
      cons: [
        "The app loses the connection every other day.",
        "The app hides simple things behind a subscription.",
        "The app needs half a minute to show yesterday's run.",
      ],
      praiseTitles: ["A good app", "An app without noise"],
      gripeTitles: ["The app is a mess", "Good watch, poor app"],
    },
    build: {
      pros: [
        "The build is flawless; the glass has no scratch after a year of climbing.",
        "It feels like a real watch, the build is that solid.",
        "Build and finish put pricier ones to shame.",
      ],
      cons: [
        "The build is plastic through and through.",
        "The crown got stuck, so the build disappoints.",
        "Water got in although the build is said to be tight.",
      ],
      praiseTitles: ["Beautifully made", "Solid build"],
      gripeTitles: ["Cheaply made", "Water got in"],
    },
    price: {
      pros: [
        "At this price there is nothing to think about.",
        "Good value, it does all that I need.",
        "The price is more than fair.",
      ],
      cons: [
        "The price is high for something on a wrist.",
        "Spare straps drive the price up.",
        "I find the price hard to swallow.",
      ],
      praiseTitles: ["A bargain", "Fair price"],
      gripeTitles: ["High price", "Pricey"],
    },
  },
};
