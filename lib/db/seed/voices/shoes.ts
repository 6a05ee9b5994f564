import type { Voice } from "../types";

export const shoes: Voice = {
  situations: [
    "I walk to work, four kilometres each way.",
    "My feet are wide and hard to please.",
    "I stand all day in a shop.",
    "Bought for a wedding and kept on wearing them.",
    "My third pair of the same kind.",
    "I run along the canal three times a week.",
    "After two operations I choose shoes with care.",
    "They came along on a week in the hills.",
    "I am between sizes.",
    "Worn daily since spring.",
    "I ordered two sizes and kept one.",
    "My teenage son chose them, I paid.",
  ],
  aspects: {
    comfort: {
      pros: [
        "Comfortable from the first step, no breaking in.",
        "The cushioning is a comfort on hard pavements.",
        "I wore them for fourteen hours in perfect comfort.",
        "So comfortable that I took them to the office.",
      ],
      cons: [
        "The heel rubs, so no comfort for the first weeks.",
        "Not comfortable without a thicker insole.",
        "They are uncomfortable as soon as the road goes downhill.",
        "My toes went numb; comfort is something else.",
      ],
      praiseTitles: ["Comfortable from day one", "Like walking on moss"],
      gripeTitles: ["Blisters", "Uncomfortable"],
    },
    grip: {
      pros: [
        "The grip on wet cobbles is superb.",
        "Grip like a mountain goat's.",
        "I trust the grip even on wet leaves.",
      ],
      cons: [
        "Hardly any grip on wet tiles.",
        "The grip is gone after a few hundred kilometres.",
        "On ice the grip is a matter of luck.",
      ],
      praiseTitles: ["Superb grip", "Grip in all weathers"],
      gripeTitles: ["Slippery", "No grip when wet"],
    },
    fit: {
      pros: [
        "The fit is true to size.",
        "A fit that holds the heel and leaves the toes alone.",
        "Perfect fit for broad feet.",
      ],
      cons: [
        "The fit is off, they run small.",
        "The fit is too narrow across the toes.",
        "Left and right differ in fit.",
        "The fit loosened after a month.",
      ],
      praiseTitles: ["Perfect fit", "True to size"],
      gripeTitles: ["Check the size", "The fit is off"],
    },
    durability: {
      pros: [
        "Durability is excellent: two years and hardly a mark.",
        "They wear slowly, such durability is rare.",
        "The seams hold, full marks for durability.",
      ],
      cons: [
        "The sole came off, so much for durability.",
        "Durability is poor, the lining wore through.",
        "A hole at the big toe after three months; I expected more durability.",
        "The foam went flat quickly, durability is a problem.",
      ],
      praiseTitles: ["They last", "Hardly a mark after two years"],
      gripeTitles: ["Fell apart", "Wears out fast"],
    },
    looks: {
      pros: [
        "They look great with everything.",
        "The looks earn compliments from strangers.",
        "Even better looks than in the pictures.",
      ],
      cons: [
        "The looks are an acquired taste.",
        "In daylight the color looks different from the pictures.",
        "They look clumsy on small feet.",
      ],
      praiseTitles: ["Compliments guaranteed", "Good looking"],
      gripeTitles: ["Not as pictured", "A matter of taste"],
    },
    weight: {
      pros: [
        "The weight is so low that I forget them.",
        "Light, and you notice the low weight after ten kilometres.",
        "Hardly any weight in the suitcase.",
      ],
      cons: [
        "The weight drags on long days.",
        "Heavy; I feel the weight on every climb.",
        "Their weight makes them useless for dancing.",
      ],
      praiseTitles: ["So light", "Feather weight"],
      gripeTitles: ["Heavy feet", "Too heavy"],
    },
    waterproofing: {
      pros: [
        "The waterproofing is real: an hour in wet grass and dry socks.",
        "Waterproof even after a whole winter.",
        "Puddles are no longer a topic, the waterproofing works.",
      ],
      cons: ["The waterproofing gave up after a season.", "Waterproof, but my feet steam."],
      praiseTitles: ["Really waterproof", "Dry feet"],
      gripeTitles: ["Waterproof for a season only"],
    },
    price: {
      pros: [
        "A very good price for everyday shoes.",
        "For the price I took two pairs.",
        "The price is fair, they earn it with every step.",
      ],
      cons: [
        "The price is high for a sole that wears.",
        "A lot of money, the price is what I regret.",
        "I would wait for a better price.",
      ],
      praiseTitles: ["Great value", "Good price"],
      gripeTitles: ["Too expensive", "Wait for a sale"],
    },
  },
};
