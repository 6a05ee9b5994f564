export interface Aisle {
  href: string;
  label: string;
  /** Painted on the sign beside the name. */
  number: string;
}

export const shopAisles: readonly Aisle[] = [
  { href: "/products", label: "Products", number: "1" },
  { href: "/orders", label: "Orders", number: "2" },
  { href: "/runs", label: "Runs", number: "3" },
  { href: "/cart", label: "Cart", number: "4" },
];

export const deskAisles: readonly Aisle[] = [
  { href: "/desk/approvals", label: "Approvals", number: "A" },
  { href: "/desk/runs", label: "All runs", number: "B" },
  { href: "/desk/returns", label: "Returns", number: "C" },
];
