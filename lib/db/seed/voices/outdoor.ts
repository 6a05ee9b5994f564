import type { Voice } from "../types";

export const outdoor: Voice = {
  situations: [
    "We camp ten weekends a year.",
    "Bought for a month on the Camino.",
    "I lead a scout group, so things suffer.",
    "For the garden, the lake and the odd night out.",
    "A present for a friend who has everything.",
    "I am new to all this.",
    "Tested in three countries so far.",
    "I keep it in the car all year.",
    "My sister has the same one and talked me into it.",
    "Used from April to October.",
    "I wanted one good thing in place of three cheap ones.",
  ],
  aspects: {
    weight: {
      pros: [
        "The weight is a gift on the third day.",
        "Light enough to take along every time.",
        "For what it does the weight is astonishing.",
      ],
      cons: [
        "The weight is more than I like to carry.",
        "Heavy when packed with everything.",
        "A few grams less weight would not hurt.",
      ],
      praiseTitles: ["Light in the pack", "Carries easily"],
      gripeTitles: ["A bit heavy", "Heavy"],
    },
    "ease of use": {
      pros: [
        "Easy to use in the dark and with cold hands.",
        "Ease of use is superb, no instructions needed.",
        "Everything is where you look for it, so easy to use.",
        "Easy to use from the first minute.",
      ],
      cons: ["Not easy to use at first.", "It is easy to use only after some practice."],
      praiseTitles: ["Easy in the dark", "No instructions needed"],
      gripeTitles: ["Takes practice"],
    },
    weather: {
      pros: [
        "Bad weather does not bother it.",
        "Two stormy days, and the weather did nothing to it.",
        "Rain, frost, sun: it takes any weather.",
      ],
      cons: ["In wet weather everything drips.", "Wind is its enemy, I would not take it into bad weather."],
      praiseTitles: ["Stormproof", "For any weather"],
      gripeTitles: ["Fair weather only"],
    },
    build: {
      pros: [
        "The build is tough and neatly finished.",
        "Every seam of the build is straight and strong.",
        "A build that survives children and dogs.",
        "Build quality shows in the small things.",
      ],
      cons: [
        "The build has weak spots at the corners.",
        "A clip broke, so the build is not quite there.",
        "The build is good, the finish is not.",
      ],
      praiseTitles: ["Tough as nails", "Fine build"],
      gripeTitles: ["Weak spots", "A clip broke"],
    },
    size: {
      pros: [
        "The size is just right once packed.",
        "Small in the bag, a clever size.",
        "The size suits me and my one-metre-sixty.",
      ],
      cons: [
        "The size is tight for tall people.",
        "It takes up more room than its size suggests.",
        "A larger size would be nice.",
      ],
      praiseTitles: ["A clever size", "Small when packed"],
      gripeTitles: ["Tight", "Bulky"],
    },
    comfort: {
      pros: [
        "Comfortable for a whole day and the next one.",
        "The comfort surprised my old knees.",
        "I have never had more comfort outdoors.",
        "Every part that touches me is comfortable.",
      ],
      cons: ["Comfort fades after a few hours.", "Not comfortable on bare skin."],
      praiseTitles: ["Comfort outdoors", "Comfortable all day"],
      gripeTitles: ["Comfort fades"],
    },
    battery: {
      pros: ["The battery lasts for three nights.", "The battery still holds after a year."],
      cons: [
        "The battery is shorter-lived than stated.",
        "In the cold the battery gives up.",
        "The battery cannot be replaced.",
        "It sat in a drawer for a month and the battery was dead.",
      ],
      praiseTitles: ["Battery for three nights"],
      gripeTitles: ["Battery in the cold", "Dead battery"],
    },
    smell: {
      pros: ["No smell at all."],
      cons: [
        "The rubber smell took weeks to go.",
        "It came with a smell that filled the flat.",
        "The smell gave me a headache in the first classes.",
      ],
      praiseTitles: ["No smell"],
      gripeTitles: ["The smell", "Air it first"],
    },
    price: {
      pros: [
        "The price is fair for something that lasts.",
        "Great value, I would have guessed twice the price.",
        "For the price it has no equal.",
      ],
      cons: [
        "The price is steep for occasional use.",
        "A proud price, I waited for months.",
        "The price keeps rising, which annoys me.",
      ],
      praiseTitles: ["Great value", "Money well spent"],
      gripeTitles: ["Steep price", "The price keeps rising"],
    },
  },
};
