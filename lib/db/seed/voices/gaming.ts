import type { Voice } from "../types";

export const gaming: Voice = {
  situations: [
    "We play on Friday evenings, four of us.",
    "I am fifty-six and started gaming last year.",
    "My kids saved up for half of it.",
    "Long-distance friends, one game a week.",
    "I play an hour after the children are in bed.",
    "I play competitively, though not well.",
    "A Christmas present that arrived in time.",
    "I type all day and play at night.",
    "Bought after my old one broke in the middle of a match.",
    "We took it along to a rainy week by the sea.",
    "Three months and a few hundred hours.",
  ],
  aspects: {
    fun: {
      pros: [
        "More fun than anything we have bought in years.",
        "Pure fun from the first evening.",
        "The whole family has fun with it, grandmother included.",
        "It is fun to lose with and fun to win with.",
      ],
      cons: ["The fun wears off after a few evenings.", "Alone it is no fun."],
      praiseTitles: ["So much fun", "Family favourite"],
      gripeTitles: ["Fun wears off", "Not much fun alone"],
    },
    comfort: {
      pros: [
        "Comfort over a whole evening is excellent.",
        "Nothing pinches, nothing cramps, comfort all evening.",
        "Comfortable for my partner and for me, and we differ a lot.",
        "The shape is so comfortable that others feel wrong now.",
      ],
      cons: [
        "Not comfortable for long sessions.",
        "The edges press, and comfort ends after an hour.",
        "Comfort depends on your size, and mine does not suit it.",
      ],
      praiseTitles: ["Comfortable for hours", "Fits like a glove"],
      gripeTitles: ["Uncomfortable", "Cramped hands"],
    },
    battery: {
      pros: [
        "The battery lasts two weeks of evenings.",
        "I cannot remember charging the battery this month.",
        "Battery life is beyond doubt.",
      ],
      cons: [
        "The battery gives up in the second hour.",
        "The battery light warns you three minutes before the end.",
        "Charging the battery takes longer than using it.",
      ],
      praiseTitles: ["Battery for weeks", "Charges hardly ever"],
      gripeTitles: ["Battery gives up", "Needs a cable"],
    },
    build: {
      pros: [
        "Build quality is excellent, heavy where it should be.",
        "The build feels like something to hand down.",
        "After a year of use the build shows no wear.",
        "The materials and the build are a class above.",
      ],
      cons: [
        "The build creaks.",
        "A seam opened on the side, so the build is so-so.",
        "The coating gets sticky; not a good build.",
      ],
      praiseTitles: ["Superb build", "Made to last"],
      gripeTitles: ["It creaks", "Build is so-so"],
    },
    speed: {
      pros: [
        "Speed is the best thing about it, no waiting anywhere.",
        "It reacts with a speed I can feel.",
        "More speed than I can make use of.",
      ],
      cons: ["The speed drops in busy scenes.", "Not the speed I was promised."],
      praiseTitles: ["Fast!", "No loading screens"],
      gripeTitles: ["Slower than promised"],
    },
    noise: {
      pros: ["No noise at all, I had to check the light.", "So quiet that the noise of the fridge wins."],
      cons: [
        "The noise drives my partner out of the room.",
        "There is a noise under load that you cannot ignore.",
        "A clicking noise that I hear through the wall.",
      ],
      praiseTitles: ["Whisper quiet"],
      gripeTitles: ["Noisy", "That noise"],
    },
    screen: {
      pros: [
        "The screen is bright and quick.",
        "I love the screen, colours jump at you.",
        "The screen is large enough to read every label.",
      ],
      cons: ["The screen reflects every window."],
      praiseTitles: ["Brilliant screen"],
      gripeTitles: ["Mirror of a screen"],
    },
    weight: {
      pros: [
        "The weight is next to nothing.",
        "Low weight, quick flicks, happy wrist.",
        "It is so light that I lift it by mistake.",
      ],
      cons: [
        "The weight pulls on my wrists.",
        "Heavy to carry to a friend's place.",
        "I underestimated the weight.",
      ],
      praiseTitles: ["Light as a feather"],
      gripeTitles: ["Heavy", "Tired wrists"],
    },
    storage: {
      pros: ["Plenty of storage for a dozen games.", "Everything finds its place, the storage is clever."],
      cons: [
        "The storage is full after nine games.",
        "Storage is tight and more of it is costly.",
        "Putting it all back takes time, storage was an afterthought.",
      ],
      praiseTitles: ["Clever storage"],
      gripeTitles: ["Storage fills up", "Storage is tight"],
    },
    "ease of use": {
      pros: [
        "Set up in five minutes, ease of use at its best.",
        "Easy to use for everyone in the house.",
        "It does what you expect, so easy to use.",
        "Easy to learn, with a booklet that deserves the name.",
      ],
      cons: [
        "The rules and settings are not easy to find.",
        "It took us an evening to learn how to use it.",
        "Not easy to use without looking things up.",
      ],
      praiseTitles: ["Plug and play", "Easy from the start"],
      gripeTitles: ["A steep start", "Read the booklet first"],
    },
    price: {
      pros: [
        "A fair price for so many evenings.",
        "Good value compared with the big names.",
        "The price per hour of fun is unbeatable.",
      ],
      cons: [
        "The price is too high for my taste.",
        "For the price I expect a cable that reaches the sofa.",
        "I find the price hard to defend at home.",
      ],
      praiseTitles: ["Great value", "Worth it"],
      gripeTitles: ["Costs too much", "High price"],
    },
  },
};
