import type { Voice } from "../types";

export const desk: Voice = {
  situations: [
    "I work at home four days a week.",
    "My desk stands in the bedroom, so it has to be nice.",
    "A present for a colleague who retired.",
    "I write by hand every morning.",
    "Bought with my first salary.",
    "I share a study with a nine-year-old.",
    "For the corner where I pretend to work.",
    "I am an architect and picky about such things.",
    "My fourth, the others I gave away.",
    "Half a year in use.",
  ],
  aspects: {
    looks: {
      pros: [
        "It looks beautiful from every side.",
        "The looks are quiet and right.",
        "Visitors notice it because of its looks.",
        "It looks even better than in the pictures.",
      ],
      cons: ["The looks do not survive a coffee stain.", "It looks smaller in real life."],
      praiseTitles: ["A thing of beauty", "Looks wonderful"],
      gripeTitles: ["Looks better in pictures"],
    },
    "ease of use": {
      pros: [
        "Easy to use, one touch and done.",
        "Everything about it is easy.",
        "Easy to use for left-handers as well.",
      ],
      cons: ["Not easy to use in the beginning."],
      praiseTitles: ["Easy and simple", "Easy in every way"],
      gripeTitles: ["Takes getting used to"],
    },
    build: {
      pros: [
        "The build is first class down to the last screw.",
        "A build to admire, inside and out.",
        "The build is immaculate in every detail.",
        "Nothing wobbles, the build is excellent.",
      ],
      cons: [
        "The build wobbles a little at full stretch.",
        "A scratch out of the box, the build deserves better care.",
      ],
      praiseTitles: ["First-class build", "Immaculate"],
      gripeTitles: ["Wobbles a little"],
    },
    comfort: {
      pros: [
        "Comfort for ten hours, I never thought that possible.",
        "My back says thank you for the comfort.",
        "So comfortable that visitors will not get up.",
        "Comfortable in every position, even my bad ones.",
      ],
      cons: ["The seat edge is not comfortable for short legs."],
      praiseTitles: ["My back says thanks", "Comfortable for hours"],
      gripeTitles: ["Not for short legs"],
    },
    size: {
      pros: ["The size is perfect for a small desk.", "A good size that fits the shelf."],
      cons: [
        "The size needs a large desk.",
        "Larger than it looks, check the size first.",
        "An odd size for my shelves.",
      ],
      praiseTitles: ["The right size"],
      gripeTitles: ["Check the size", "Larger than it looks"],
    },
    weight: {
      pros: ["The weight keeps it steady.", "Light weight, easy to move."],
      cons: ["The weight tires my hand.", "It has the weight of a brick.", "Too heavy to carry around."],
      praiseTitles: ["Steady"],
      gripeTitles: ["Heavy", "A brick"],
    },
    price: {
      pros: [
        "The price is friendly for such quality.",
        "Worth the price, I will keep it for years.",
        "At this price I always have a spare one.",
      ],
      cons: [
        "The price is a luxury.",
        "I hesitated at the price, and still do.",
        "The price has gone up since the spring.",
      ],
      praiseTitles: ["Worth the price", "Great value"],
      gripeTitles: ["A luxury", "The price hurts"],
    },
  },
};
