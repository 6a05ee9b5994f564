import type { Voice } from "../types";

export const speakers: Voice = {
  situations: [
    "It lives on the kitchen shelf.",
    "Bought for the garden and for the beach.",
    "I wanted music in the bathroom without a cable.",
    "Our living room is small, about twenty square metres.",
    "My third speaker in five years.",
    "We use it for family dinners and the odd party.",
    "It replaced a stereo that took up a whole sideboard.",
    "I teach dance classes and need to fill a hall.",
    "Bought after hearing one at a friend's place.",
    "Used every day for radio and records.",
  ],
  aspects: {
    sound: {
      pros: [
        "The sound fills the room without being shouty.",
        "Bass is astonishing for the size, and the sound stays clean.",
        "Clear sound even when it whispers in the background.",
        "The sound is balanced enough for piano and loud enough for friends.",
        "Voices in radio plays sound as if people were in the kitchen.",
      ],
      cons: [
        "The sound is muddy at higher volume.",
        "Not enough bass in the sound for my taste.",
        "Sound gets thin outdoors.",
        "The sound distorts above two thirds of the volume.",
      ],
      praiseTitles: ["Room-filling sound", "Small box, big sound"],
      gripeTitles: ["Muddy sound", "Thin sound"],
    },
    battery: {
      pros: [
        "The battery played through a whole weekend of camping.",
        "Battery life is better than stated when you keep it at half volume.",
        "I charge the battery once a fortnight.",
      ],
      cons: [
        "The battery is empty long before the party is over.",
        "Battery life halves when it plays loud.",
        "Charging the battery takes half a day.",
      ],
      praiseTitles: ["Plays all weekend", "Battery for ages"],
      gripeTitles: ["Weak battery", "Always empty"],
    },
    connection: {
      pros: [
        "Bluetooth finds my phone before I have put it down.",
        "The connection has been rock solid in every corner of the flat.",
        "Two of them paired as stereo at the first attempt.",
      ],
      cons: [
        "The connection took four attempts and a reset.",
        "Bluetooth drops as soon as a door is between us.",
        "The connection hangs after every update of the app.",
      ],
      praiseTitles: ["Connects at once", "No set-up drama"],
      gripeTitles: ["Set-up was a pain", "Drops the connection"],
    },
    build: {
      pros: [
        "Solid build: it survived a fall from the table.",
        "The build and the fabric look like furniture, not gadget.",
        "Sand, rain and sunscreen have not hurt the build.",
      ],
      cons: [
        "The rubber feet came loose, so the build could be better.",
        "The fabric stains, and the build feels light.",
        "A rattle from inside after a month spoils the build for me.",
      ],
      praiseTitles: ["Tough as it looks", "Lovely build"],
      gripeTitles: ["Build could be better", "It rattles"],
    },
    size: {
      pros: [
        "The size is just right for a bookshelf.",
        "Small enough to come along everywhere.",
        "Compact size, yet nobody believes that it is the only speaker.",
      ],
      cons: [
        "Bigger than the pictures suggest; measure your shelf.",
        "The size and the weight keep it at home.",
        "Too large for a bedside table.",
      ],
      praiseTitles: ["Just the right size", "Goes everywhere"],
      gripeTitles: ["Bigger than expected", "Heavy"],
    },
    price: {
      pros: [
        "Good value for the price.",
        "At this price I bought one for each room.",
        "Worth the price for the sound alone.",
      ],
      cons: [
        "The price is steep for one speaker.",
        "For the price I expected a charger in the box.",
        "Overpriced next to what else there is.",
      ],
      praiseTitles: ["Great value", "Money well spent"],
      gripeTitles: ["Pricey", "Not worth the price"],
    },
  },
};
