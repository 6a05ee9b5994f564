import type { Voice } from "../types";

export const tablets: Voice = {
  situations: [
    "I read an hour every night.",
    "It is mostly used on the sofa.",
    "Bought for sketching on the move.",
    "Our children share it, two hours a week.",
    "It replaced a pile of paper in my music lessons.",
    "I take it along on every flight.",
    "For my mother, who is eighty-one and wants to see her grandchildren.",
    "Used in the kitchen, with all that this means.",
    "My first tablet after years of resisting.",
    "I draw for a living.",
  ],
  aspects: {
    screen: {
      pros: [
        "The screen is a joy, crisp and easy on the eyes.",
        "I can use the screen in full sun.",
        "Colours on the screen are rich without being loud.",
        "The screen adapts to the room so well that I stopped noticing.",
      ],
      cons: [
        "The screen is coarse; I can count the dots.",
        "The screen is too dark for a bright kitchen.",
        "The screen picks up every fingerprint.",
      ],
      praiseTitles: ["Beautiful screen", "Easy on the eyes"],
      gripeTitles: ["Coarse screen", "Screen could be better"],
    },
    battery: {
      pros: [
        "The battery lasts and lasts.",
        "I had to look for the charger, so rarely does the battery need it.",
        "A whole holiday on one battery charge.",
      ],
      cons: [
        "The battery is flat after two films.",
        "The battery takes four hours to charge.",
        "Standby eats the battery overnight.",
      ],
      praiseTitles: ["Battery that lasts", "Weeks on a charge"],
      gripeTitles: ["Weak battery", "Always charging"],
    },
    sound: {
      pros: [
        "The sound is big for something so thin.",
        "Speech has clear sound even on low volume.",
        "Stereo sound whichever way I hold it.",
      ],
      cons: ["The sound is tinny.", "My hand covers the speaker and the sound is gone."],
      praiseTitles: ["Surprisingly big sound", "Clear sound"],
      gripeTitles: ["Tinny sound", "Weak speakers"],
    },
    speed: {
      pros: [
        "Fast, whatever I do with it.",
        "Large files open with impressive speed.",
        "Quick enough that I left the laptop at home.",
      ],
      cons: [
        "It is slow, even the keyboard lags behind my typing.",
        "Turning the page is slow when the file is large.",
        "Slow from the first day, and slower with each update.",
        "Switching programs is so slow that I put it down.",
      ],
      praiseTitles: ["Fast", "Never waits"],
      gripeTitles: ["Painfully slow", "Slow"],
    },
    weight: {
      pros: [
        "Light enough to read with one hand in bed.",
        "I hardly feel the weight in my bag.",
        "The weight is so well balanced that my wrist never tires.",
      ],
      cons: ["Too heavy for one hand.", "The weight becomes noticeable after a chapter."],
      praiseTitles: ["Light as a paperback", "One hand is enough"],
      gripeTitles: ["Heavy for one hand", "Heavier than it looks"],
    },
    price: {
      pros: [
        "The price is hard to beat.",
        "Plenty of tablet for the price.",
        "For the price I forgive it a lot.",
      ],
      cons: [
        "Everything useful costs extra, so the price is misleading.",
        "The price is steep next to last year's model.",
        "I would think twice at this price.",
      ],
      praiseTitles: ["Good value", "Cheap and cheerful"],
      gripeTitles: ["Steep price", "Extras cost extra"],
    },
    software: {
      pros: [
        "The software stays out of the way.",
        "Updates to the software arrive monthly and break nothing.",
      ],
      cons: [
        "The software asks for ratings and accounts all the time.",
        "The software crashed twice in the first week.",
        "Half of the software on it is trial versions.",
      ],
      praiseTitles: ["Clean software", "No nonsense"],
      gripeTitles: ["Nagging software", "Software needs work"],
    },
  },
};
