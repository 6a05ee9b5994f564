import type { Voice } from "../types";

export const laptops: Voice = {
  situations: [
    "I write for a living and carry it everywhere.",
    "Bought for my daughter's first year at university.",
    "I moved over after eight years with the same machine.",
    "Used for spreadsheets by day and photos by night.",
    "I develop software, mostly on trains.",
    "Our small office bought four of them.",
    "It came with me on a six-week trip.",
    "I teach online three days a week.",
    "Ordered on a Monday, working on it by Wednesday.",
    "Not a computer person, just someone who needs one.",
    "Compared it in a shop with two others.",
    "Half a year of daily use behind me.",
  ],
  aspects: {
    battery: {
      pros: [
        "The battery gets me through two lectures, a seminar and the train home.",
        "I leave the charger at home now, the battery is that good.",
        "Battery life is honest: the promised hours are real hours.",
        "The battery barely moves while it sleeps.",
      ],
      cons: [
        "The battery is empty by early afternoon.",
        "Battery life melts away in video calls.",
        "Without the charger the battery keeps me nervous.",
        "The battery drains in the bag although the lid is closed.",
      ],
      praiseTitles: ["Battery for the whole day", "The charger stays at home"],
      gripeTitles: ["Battery is the weak spot", "Bring the charger"],
    },
    weight: {
      pros: [
        "So light that I checked whether it was in the bag.",
        "The weight is perfect for carrying every day.",
        "Light enough to hold in one hand while typing with the other.",
      ],
      cons: [
        "Too heavy to carry around all day.",
        "With the charger the weight is no joke.",
        "Heavy; this one lives on a table.",
      ],
      praiseTitles: ["Wonderfully light", "Carry it everywhere"],
      gripeTitles: ["Heavy", "A desk dweller"],
    },
    screen: {
      pros: [
        "The screen is sharp and bright, even by the window.",
        "Colours on the screen are lovely and true.",
        "The screen is tall enough to see a whole page.",
        "Text on this screen is as crisp as print.",
      ],
      cons: [
        "The screen is dim; outdoors you see your own face.",
        "Colours on the screen look washed out.",
        "The screen is the part where they saved money.",
        "The screen mirrors every lamp in the room.",
      ],
      praiseTitles: ["What a screen", "Sharp and bright"],
      gripeTitles: ["Dull screen", "The screen lets it down"],
    },
    speed: {
      pros: [
        "Fast: it opens a folder of five hundred photos at once.",
        "Speed has never been an issue, whatever I throw at it.",
        "It exports video in half the time of my old one.",
        "Quick to wake and quick to everything else.",
      ],
      cons: [
        "It gets slow with more than a few programs open.",
        "Slow to start, slow to update, slow to shut down.",
        "Speed drops after ten minutes of hard work.",
        "A video call and a spreadsheet at once bring it to its knees, it is that slow.",
      ],
      praiseTitles: ["Fast at everything", "No waiting"],
      gripeTitles: ["Slow", "Runs out of breath"],
    },
    ports: {
      pros: [
        "It has all the ports I need and no adapter in sight.",
        "Ports on both sides, thank you.",
        "The choice of ports saved me the cost of a dock.",
      ],
      cons: [
        "Too few ports, so an adapter hangs off it all the time.",
        "Ports on one side only, and it is the wrong one.",
        "One more port would have made all the difference.",
      ],
      praiseTitles: ["All the ports", "No adapters needed"],
      gripeTitles: ["Too few ports", "Adapter needed"],
    },
    keyboard: {
      pros: [
        "The keyboard is a pleasure for long texts.",
        "Keys have real travel; this keyboard is the best I have had on a laptop.",
        "The keyboard light is even and does not shine into my eyes.",
      ],
      cons: [
        "The keyboard is cramped around the arrows.",
        "The keyboard bends when I type with conviction.",
        "Shallow keyboard; my fingers hurt after a page.",
      ],
      praiseTitles: ["A joy to type on", "Excellent keyboard"],
      gripeTitles: ["Cramped keyboard", "Keyboard is too shallow"],
    },
    noise: {
      pros: [
        "Dead quiet, even in the library.",
        "I have never heard any noise from it.",
        "Quiet enough to record a podcast next to it.",
      ],
      cons: [
        "The fan noise starts with the first video call.",
        "The fan is loud enough for people to ask about it.",
        "There is a coil noise in quiet rooms.",
      ],
      praiseTitles: ["Silent", "Not a sound"],
      gripeTitles: ["Loud fan", "The noise!"],
    },
    build: {
      pros: [
        "Build quality is superb, nothing flexes.",
        "The hinge and the whole build feel made for ten years.",
        "Solid build that survived a drop from a chair.",
      ],
      cons: [
        "The lid flexes; the build could be stiffer.",
        "Gaps in the case where the build is uneven.",
        "The rubber feet fell off, and that says something about the build.",
      ],
      praiseTitles: ["Built like a tool", "Solid"],
      gripeTitles: ["Build could be stiffer", "Feels flimsy"],
    },
    price: {
      pros: [
        "For the price you get a whole lot of machine.",
        "Very good value for a student budget.",
        "I looked for weeks and found nothing better at this price.",
      ],
      cons: [
        "The price is ambitious.",
        "More memory costs far too much, so the price climbs quickly.",
        "Good, but the price hurt.",
      ],
      praiseTitles: ["Great value", "Good price, good machine"],
      gripeTitles: ["Expensive", "Price is too high"],
    },
  },
};
