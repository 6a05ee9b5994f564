import type { Voice } from "../types";

export const cameras: Voice = {
  situations: [
    "I photograph weddings, about thirty a year.",
    "Bought for one trip to Patagonia and used ever since.",
    "A hobby that has got out of hand.",
    "I came from a phone and wanted to learn.",
    "I film my mountain rides.",
    "Birds, mostly at dawn.",
    "For family pictures that will outlive the cloud.",
    "I sold two older cameras for this.",
    "My students use it in a photo class.",
    "After five thousand pictures I can say something.",
  ],
  aspects: {
    "image quality": {
      pros: [
        "Image quality is stunning, even at dusk.",
        "The pictures have a depth that I never got before.",
        "Shadows keep their detail; the image quality is superb.",
        "Image quality holds up in prints a metre wide.",
        "Skin looks like skin, which is the best I can say about image quality.",
      ],
      cons: [
        "Image quality falls apart in a dim room.",
        "Soft corners spoil the image quality for landscapes.",
        "The image quality is no better than my phone's.",
        "Colours are off, so the image quality needs work afterwards.",
      ],
      praiseTitles: ["Stunning pictures", "Image quality to die for"],
      gripeTitles: ["Image quality disappoints", "Soft pictures"],
    },
    focus: {
      pros: [
        "The focus is quick and certain.",
        "Focus sticks to the eye like glue.",
        "I trust the focus and think about the light instead.",
      ],
      cons: [
        "The focus hunts when there is little contrast.",
        "Focus picks the fence, not the fox.",
        "The focus is slow on anything that moves.",
      ],
      praiseTitles: ["Focus is uncanny", "Never out of focus"],
      gripeTitles: ["Focus hunts", "Missed focus"],
    },
    handling: {
      pros: [
        "Handling is a delight, everything lies where the fingers are.",
        "The handling is so simple that my nephew took over at once.",
        "The grip and the handling make you want to go out.",
      ],
      cons: [
        "The handling is fiddly with cold fingers.",
        "Handling suffers from menus inside menus.",
        "Buttons are tiny, so handling takes patience.",
      ],
      praiseTitles: ["A delight to use", "Handling is perfect"],
      gripeTitles: ["Fiddly", "Too many menus"],
    },
    battery: {
      pros: ["The battery lasts for a whole day of shooting.", "One battery is enough for a long walk."],
      cons: [
        "The battery is empty by noon, so buy a second one.",
        "Battery life in the cold is a sad story.",
        "The battery indicator jumps from half to nothing.",
        "The battery empties quickly once you really use it.",
      ],
      praiseTitles: ["One battery, one day"],
      gripeTitles: ["Buy a second battery", "Short battery life"],
    },
    build: {
      pros: [
        "The build shrugs off rain and sand.",
        "Build quality you can feel through gloves.",
        "It fell on gravel, and the build took it.",
      ],
      cons: [
        "The build is light in the wrong places.",
        "A screw came loose, which should not happen with this build.",
        "The plastic build does not inspire trust.",
      ],
      praiseTitles: ["Tough build", "Built for weather"],
      gripeTitles: ["Fragile", "Build feels light"],
    },
    size: {
      pros: [
        "The size means that it is always with me.",
        "Small enough for a jacket pocket.",
        "A size that does not scare people.",
      ],
      cons: [
        "The size and weight need planning.",
        "Too large to take along just in case.",
        "It did not fit the bag I bought with it because of its size.",
      ],
      praiseTitles: ["Always with me", "Pocket wonder"],
      gripeTitles: ["Big and heavy", "Not a companion"],
    },
    price: {
      pros: [
        "For the price nothing comes close.",
        "I call the price a bargain for this quality.",
        "The price is low enough to be brave with it.",
      ],
      cons: [
        "The price is a serious matter.",
        "You pay for the name, the price tells.",
        "Accessories double the price.",
      ],
      praiseTitles: ["Worth the money", "Great value"],
      gripeTitles: ["Serious money", "Price doubles with accessories"],
    },
  },
};
