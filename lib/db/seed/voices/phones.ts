import type { Voice } from "../types";

export const phones: Voice = {
  situations: [
    "I keep a phone for four years, so I choose slowly.",
    "For my dad, who had the same phone for a decade.",
    "My old one fell into a canal.",
    "I take a lot of pictures of two fast children.",
    "Company phone, but I chose it myself.",
    "I travel with two numbers.",
    "Switched from a much more expensive brand.",
    "A fortnight in, here is what I think.",
    "I use mine mostly for maps and messages.",
    "Three months of heavy use.",
    "Bought on the advice of my daughter.",
  ],
  aspects: {
    camera: {
      pros: [
        "The camera is superb in poor light.",
        "Pictures from this camera look natural, with real skin tones.",
        "The camera is ready before my son has left the frame.",
        "Video from the camera is steady even when I walk.",
      ],
      cons: [
        "The camera is fine outdoors and useless at dinner.",
        "Pictures of anything that moves are blurred; the camera is slow.",
        "The camera makes every sky look like a postcard.",
        "The wide camera is soft at the edges.",
      ],
      praiseTitles: ["A camera that makes calls", "Fantastic camera"],
      gripeTitles: ["Weak camera", "Do not buy it for the camera"],
    },
    battery: {
      pros: [
        "The battery carries me from Friday to Sunday.",
        "I go to bed with half of the battery left.",
        "The battery life is the best I have had on any phone.",
      ],
      cons: [
        "The battery does not last a day of work.",
        "The battery drops by ten percent while it lies on the table.",
        "With maps on, the battery is gone by lunch.",
      ],
      praiseTitles: ["Endless battery", "Two days, really"],
      gripeTitles: ["Battery does not last", "Never far from a socket"],
    },
    screen: {
      pros: [
        "The screen is bright enough for the beach.",
        "The screen scrolls as smoothly as paper.",
        "Reading on this screen does not tire my eyes.",
      ],
      cons: [
        "The screen is hard to read in the sun.",
        "The screen scratched although I treat it well.",
        "The screen has a yellow tint in one corner.",
      ],
      praiseTitles: ["Gorgeous screen", "Bright and smooth"],
      gripeTitles: ["Screen trouble", "Dim screen"],
    },
    size: {
      pros: [
        "The size is right: one hand, one thumb.",
        "A size that fits the front pocket.",
        "Small size, nothing missing.",
      ],
      cons: [
        "The size is too much for my pockets.",
        "Too big to use on the move.",
        "It is thick and heavy for its size.",
      ],
      praiseTitles: ["The right size", "Fits my hand"],
      gripeTitles: ["Too big", "A brick"],
    },
    software: {
      pros: [
        "The software is clean: no advertising, no double apps.",
        "Updates come every month, and the software stays quick.",
        "Software support for years was what convinced me.",
      ],
      cons: [
        "The software is full of things I did not ask for.",
        "The last software update made it slower.",
        "The software shows me advertising in the settings.",
      ],
      praiseTitles: ["Clean software", "Updates as promised"],
      gripeTitles: ["Full of clutter", "Software spoils it"],
    },
    charging: {
      pros: [
        "Charging takes less time than my shower and breakfast.",
        "Charging is child's play.",
        "Fast charging turned out to be the feature I love most.",
      ],
      cons: [
        "Charging is slow by today's standards.",
        "It gets hot while charging.",
        "Wireless charging only works at one exact angle.",
      ],
      praiseTitles: ["Charges in no time", "Charging made easy"],
      gripeTitles: ["Slow charging", "Gets hot while charging"],
    },
    price: {
      pros: [
        "The price is fair for once.",
        "A lot of phone for the price.",
        "Half the price of my last one, and better.",
      ],
      cons: [
        "The price is high for what is new in it.",
        "Storage costs too much on top of the price.",
        "I waited for the price to drop and it did not.",
      ],
      praiseTitles: ["Great value", "A fair price"],
      gripeTitles: ["Too expensive", "Pricey"],
    },
  },
};
