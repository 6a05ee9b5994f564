import type { Voice } from "../types";

export const jackets: Voice = {
  situations: [
    "I cycle to work in all weathers.",
    "Bought for a week in Scotland, which delivered.",
    "I am one metre ninety and thin.",
    "I walk the dog at six in the morning.",
    "My old one lasted eleven winters.",
    "For standing at football pitches on Saturdays.",
    "I live where it rains two days in three.",
    "A present to myself after a hard year.",
    "Worn through one autumn and one winter.",
  ],
  aspects: {
    waterproofing: {
      pros: [
        "The waterproofing stands up to hours of rain.",
        "Waterproof at the shoulders, even under a pack.",
        "Rain beads off, the waterproofing is first class.",
        "Wrists, neck, pockets: waterproof everywhere.",
      ],
      cons: [
        "The waterproofing gives up in real rain.",
        "Water creeps in at the collar, so much for waterproof.",
        "Not waterproof at the seams.",
      ],
      praiseTitles: ["Dry in a downpour", "Really waterproof"],
      gripeTitles: ["Not waterproof", "Wet shoulders"],
    },
    warmth: {
      pros: [
        "The warmth is incredible for so thin a thing.",
        "Warm enough for frost with just a shirt below.",
        "I stopped wearing a scarf, such is the warmth.",
        "Warmth without sweating, I do not know how.",
      ],
      cons: ["Not warm enough below zero.", "The warmth escapes at the hem."],
      praiseTitles: ["So warm", "Warmth without weight"],
      gripeTitles: ["Not warm enough"],
    },
    weight: {
      pros: [
        "It weighs next to nothing and vanishes in a bag.",
        "The weight is so low that it comes along every day.",
        "Light, packs small, the weight is a triumph.",
      ],
      cons: [
        "The weight is that of a small dog.",
        "Heavy when wet, the weight doubles.",
        "Too much weight for travel.",
      ],
      praiseTitles: ["Light as air", "Packs to nothing"],
      gripeTitles: ["Heavy", "Heavy when wet"],
    },
    fit: {
      pros: [
        "The fit leaves room for a sweater and does not flap.",
        "The arms are long enough, a perfect fit.",
        "The fit is flattering for once.",
      ],
      cons: [
        "The fit is boxy.",
        "The fit is short at the back.",
        "Order a size up, the fit is tight across the shoulders.",
      ],
      praiseTitles: ["Perfect fit", "Fits like my own"],
      gripeTitles: ["Boxy fit", "Runs small"],
    },
    zip: {
      pros: ["The zip runs like butter.", "A two-way zip that works with gloves."],
      cons: [
        "The zip catches the lining.",
        "The zip broke in the first month.",
        "A stiff zip that needs two hands.",
        "The zip is on the wrong side for me.",
      ],
      praiseTitles: ["What a zip"],
      gripeTitles: ["The zip!", "Zip trouble"],
    },
    looks: {
      pros: [
        "It looks good in town and in the hills.",
        "I get compliments on the looks every week.",
        "Plain, fine looks, no big logo.",
      ],
      cons: ["The looks are dull.", "It looks puffed up."],
      praiseTitles: ["Looks great", "Plain and handsome"],
      gripeTitles: ["Dull looks"],
    },
    pockets: {
      pros: [
        "Pockets where the hands go, and deep ones.",
        "The pockets hold a book, a hat and an apple.",
        "I love the pockets, every one has a use.",
      ],
      cons: ["The pockets are too shallow for a phone."],
      praiseTitles: ["Pockets!", "Pockets for everything"],
      gripeTitles: ["Shallow pockets"],
    },
    durability: {
      pros: [
        "Durability is outstanding, thorns do nothing to it.",
        "After two years of work it shows character, not wear: real durability.",
        "It washes well, a good sign for durability.",
      ],
      cons: [
        "The fabric tore on the first branch, durability is poor.",
        "Durability is limited, the cuffs are fraying.",
        "The print washed off, so do not expect durability.",
      ],
      praiseTitles: ["Takes a beating", "It lasts"],
      gripeTitles: ["Tore quickly", "Fraying cuffs"],
    },
    price: {
      pros: [
        "A fair price for a jacket for years.",
        "The price on sale was a gift.",
        "Good value, I looked at twice the price before.",
      ],
      cons: [
        "The price made me swallow.",
        "You pay a high price for the little badge.",
        "I would not pay the full price.",
      ],
      praiseTitles: ["Good value", "Fair price"],
      gripeTitles: ["Pricey", "High price"],
    },
  },
};
