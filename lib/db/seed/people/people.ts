import type { Region } from "../build/stock";

interface AddressSeed {
  line1: string;
  line2?: string;
  city: string;
  state: string;
  postalCode: string;
}

interface MethodSeed {
  kind: "card" | "paypal" | "gift_card";
  label: string;
  balanceCents?: number;
}

export interface PersonSeed {
  /** Sign-in name: <login>@aisle.example. */
  login: string;
  name: string;
  role: "shopper" | "support" | "admin";
  tier?: "bronze" | "silver" | "gold";
  region: Region;
  /** The first is the default. */
  addresses: readonly AddressSeed[];
  methods: readonly MethodSeed[];
  /** Store credit the desk gave as a goodwill gesture, in cents. */
  goodwillCents?: number;
}

const card = (network: string, last4: string): MethodSeed => ({
  kind: "card",
  label: `${network} •••• ${last4}`,
});
const paypal = (login: string): MethodSeed => ({
  kind: "paypal",
  label: `PayPal ${login.charAt(0)}•••@aisle.example`,
});
const giftCard = (last4: string, balanceCents: number): MethodSeed => ({
  kind: "gift_card",
  label: `Gift card •••• ${last4}`,
  balanceCents,
});

export const people: readonly PersonSeed[] = [
  {
    login: "alice",
    name: "Alice Navarro",
    role: "shopper",
    tier: "gold",
    region: "east",
    addresses: [
      { line1: "218 Juniper Street", line2: "Apt 4B", city: "Brooklyn", state: "NY", postalCode: "11215" },
      { line1: "40 Harbor Row", city: "Portland", state: "ME", postalCode: "04101" },
    ],
    methods: [card("Visa", "4242"), giftCard("7731", 3850), paypal("alice")],
  },
  {
    login: "bob",
    name: "Bob Lindqvist",
    role: "shopper",
    tier: "silver",
    region: "central",
    addresses: [{ line1: "1507 Prairie Avenue", city: "Chicago", state: "IL", postalCode: "60605" }],
    methods: [card("Mastercard", "5454"), paypal("bob")],
    goodwillCents: 1500,
  },
  {
    login: "dave",
    name: "Dave Okafor",
    role: "shopper",
    tier: "bronze",
    region: "west",
    addresses: [
      { line1: "92 Alder Lane", city: "Sacramento", state: "CA", postalCode: "95814" },
      { line1: "600 Dock Street", line2: "Suite 12", city: "Tacoma", state: "WA", postalCode: "98402" },
    ],
    methods: [paypal("dave"), card("Visa", "1881"), giftCard("2046", 12_000)],
  },
  {
    login: "sam",
    name: "Sam Whitaker",
    role: "support",
    region: "central",
    addresses: [{ line1: "11 Depot Square", city: "Madison", state: "WI", postalCode: "53703" }],
    methods: [card("Visa", "0077")],
  },
  {
    login: "ada",
    name: "Ada Brandt",
    role: "admin",
    region: "east",
    addresses: [{ line1: "7 Mill Court", city: "Hudson", state: "NY", postalCode: "12534" }],
    methods: [card("Mastercard", "9303")],
  },
  {
    login: "carol",
    name: "Carol Mendes",
    role: "shopper",
    tier: "silver",
    region: "east",
    addresses: [{ line1: "350 Walnut Hill Road", city: "Providence", state: "RI", postalCode: "02906" }],
    methods: [card("Visa", "6411"), giftCard("5180", 2500)],
  },
  {
    login: "erin",
    name: "Erin Castellano",
    role: "shopper",
    tier: "bronze",
    region: "central",
    addresses: [{ line1: "4410 Lyndale Avenue", city: "Minneapolis", state: "MN", postalCode: "55419" }],
    methods: [card("Amex", "1005")],
  },
  {
    login: "frank",
    name: "Frank Iwu",
    role: "shopper",
    tier: "gold",
    region: "west",
    addresses: [{ line1: "77 Mesa Verde Drive", city: "Denver", state: "CO", postalCode: "80220" }],
    methods: [card("Visa", "2299"), paypal("frank")],
  },
  {
    login: "grace",
    name: "Grace Hallam",
    role: "shopper",
    tier: "bronze",
    region: "east",
    addresses: [{ line1: "19 Chapel Street", city: "New Haven", state: "CT", postalCode: "06511" }],
    methods: [paypal("grace")],
    goodwillCents: 1000,
  },
  {
    login: "hiro",
    name: "Hiro Tanabe",
    role: "shopper",
    tier: "silver",
    region: "west",
    addresses: [{ line1: "2630 Fillmore Street", city: "San Francisco", state: "CA", postalCode: "94115" }],
    methods: [card("Mastercard", "7125")],
  },
  {
    login: "ines",
    name: "Ines Duarte",
    role: "shopper",
    tier: "bronze",
    region: "central",
    addresses: [{ line1: "802 Magnolia Boulevard", city: "Austin", state: "TX", postalCode: "78704" }],
    methods: [card("Visa", "3008"), giftCard("9912", 5000)],
  },
  {
    login: "jonas",
    name: "Jonas Weller",
    role: "shopper",
    tier: "bronze",
    region: "east",
    addresses: [{ line1: "5 Ferry Landing", city: "Savannah", state: "GA", postalCode: "31401" }],
    methods: [paypal("jonas")],
  },
  {
    login: "kavya",
    name: "Kavya Raman",
    role: "shopper",
    tier: "gold",
    region: "central",
    addresses: [{ line1: "1190 Euclid Heights", city: "Cleveland", state: "OH", postalCode: "44106" }],
    methods: [card("Visa", "8640"), paypal("kavya")],
  },
  {
    login: "leo",
    name: "Leo Strand",
    role: "shopper",
    tier: "bronze",
    region: "west",
    addresses: [{ line1: "341 Cedar Bluff", city: "Boise", state: "ID", postalCode: "83702" }],
    methods: [card("Mastercard", "4417")],
  },
  {
    login: "mina",
    name: "Mina Farouk",
    role: "shopper",
    tier: "silver",
    region: "east",
    addresses: [{ line1: "63 Lantern Way", city: "Richmond", state: "VA", postalCode: "23220" }],
    methods: [card("Visa", "5093")],
  },
  {
    login: "noah",
    name: "Noah Pritchard",
    role: "shopper",
    tier: "bronze",
    region: "central",
    addresses: [{ line1: "2208 Riverbend Road", city: "Nashville", state: "TN", postalCode: "37214" }],
    methods: [card("Visa", "7777"), giftCard("3355", 7500)],
  },
];
