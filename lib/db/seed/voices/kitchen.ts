import type { Voice } from "../types";

export const kitchen: Voice = {
  situations: [
    "We cook every day, for five.",
    "My kitchen is two metres long.",
    "Bought after watching a friend use one.",
    "A wedding present that we chose ourselves.",
    "I work in a canteen and know what breaks.",
    "I moved out from home with a single pot.",
    "A gift for my father, who bakes.",
    "It stands on the counter and is used daily.",
    "I do not cook well, but I eat well.",
    "Our old one lasted twenty-two years.",
    "Used about fifty times by now.",
  ],
  aspects: {
    results: {
      pros: [
        "The results are better than in most restaurants.",
        "Results are even and repeatable.",
        "I could taste the difference in the first results.",
        "Even my clumsy attempts give good results.",
      ],
      cons: [
        "The results vary from day to day.",
        "Results are average at best.",
        "I tried for weeks and the results never got there.",
      ],
      praiseTitles: ["Wonderful results", "You can taste it"],
      gripeTitles: ["Uneven results", "Average results"],
    },
    build: {
      pros: [
        "The build is made for generations.",
        "Heavy, honest build without any rattle.",
        "Build quality as my grandmother would have liked it.",
        "It dropped on tiles, and the build took it better than the tiles.",
      ],
      cons: [
        "The build is thin where it matters.",
        "A handle came loose; I expected a better build.",
        "The build feels like a toy.",
        "Plastic parts in the build do not stand the heat.",
      ],
      praiseTitles: ["Built for generations", "Solid build"],
      gripeTitles: ["Came apart", "Poor build"],
    },
    cleaning: {
      pros: [
        "Cleaning takes a minute under the tap.",
        "Easy cleaning, nothing sticks and nothing hides.",
        "Cleaning is quick because everything comes apart.",
        "It goes through the dishwasher, so cleaning is no topic.",
      ],
      cons: [
        "Cleaning is a chore, with corners no sponge can reach.",
        "Hand washing only; cleaning gets old quickly.",
        "Cleaning takes longer than cooking.",
        "Stains stay, whatever the cleaning instructions say.",
      ],
      praiseTitles: ["Cleans in a minute", "Easy to clean"],
      gripeTitles: ["A pain to clean", "Cleaning takes ages"],
    },
    size: {
      pros: [
        "The size is right for two hungry people.",
        "It fits the drawer, a good size at last.",
        "Compact size for all that it does.",
      ],
      cons: [
        "Larger than I thought; the size blocks half the counter.",
        "The size is too small for a family.",
        "Its size and weight keep it on the lowest shelf.",
      ],
      praiseTitles: ["Just the right size", "Compact"],
      gripeTitles: ["Wrong size for us", "Takes up space"],
    },
    looks: {
      pros: [
        "It looks so good that it stays on the table.",
        "The looks alone make me want to cook.",
        "Guests ask about it because of its looks.",
      ],
      cons: ["The looks suffer quickly from daily use.", "In daylight the color looks cheap."],
      praiseTitles: ["A beauty", "Good looks on the counter"],
      gripeTitles: ["Looks fade"],
    },
    "ease of use": {
      pros: [
        "Easy to use, even before the first coffee.",
        "Ease of use is great: two buttons and that is all.",
        "My children find it easy to use, safely.",
      ],
      cons: [
        "Not easy to use with wet hands.",
        "The lid is not easy to open.",
        "It is not easy to use without reading the leaflet twice.",
      ],
      praiseTitles: ["Easy to use", "Two buttons, that is all"],
      gripeTitles: ["Fiddly", "Hard to open"],
    },
    noise: {
      pros: ["The noise is low enough for early mornings.", "Little noise; the baby sleeps on."],
      cons: [
        "The noise wakes the whole floor.",
        "What a noise, I wear ear protection.",
        "The noise makes talking impossible.",
        "It whistles, and the noise travels.",
      ],
      praiseTitles: ["Pleasantly quiet"],
      gripeTitles: ["Terribly loud", "The noise!"],
    },
    price: {
      pros: [
        "At that price you cannot go wrong.",
        "The price is fair for something I use daily.",
        "Worth the price twice over.",
      ],
      cons: [
        "The price is what kept me thinking for a month.",
        "There are good ones at half the price.",
        "For the price I miss some finishing touches.",
      ],
      praiseTitles: ["Worth every cent", "Great value"],
      gripeTitles: ["Overpriced", "A proud price"],
    },
  },
};
