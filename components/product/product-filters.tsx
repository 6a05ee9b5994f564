"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { Button } from "../ui/button";
import { Input, Select } from "../ui/field";
import { FilterLinks } from "../ui/filter-links";

export interface ChosenFilters {
  q: string;
  category: string;
  sort: string;
  max?: number;
  stock?: "1";
}

const sorts = [
  ["relevance", "Best match"],
  ["price_asc", "Lowest price"],
  ["price_desc", "Highest price"],
  ["rating", "Best rated"],
] as const;

/** Search and narrow the shelves. A plain form: it works by address, so that every view can be linked to. */
export function ProductFilters({
  categories,
  chosen,
}: {
  categories: readonly string[];
  chosen: ChosenFilters;
}) {
  return (
    <div className="mb-5 grid gap-3">
      <Form action="/products" className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
        {chosen.category ? <input type="hidden" name="category" value={chosen.category} /> : null}
        <div className="relative col-span-2 sm:min-w-64 sm:flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute left-3 top-1/2 size-4 -translate-y-1/2 text-ink-soft"
          />
          <Input
            key={chosen.q}
            type="search"
            name="q"
            aria-label="Search products"
            placeholder="Search products"
            defaultValue={chosen.q}
            maxLength={200}
            className="pl-9"
          />
        </div>
        <Input
          key={chosen.max}
          type="number"
          name="max"
          min={0}
          step="any"
          inputMode="decimal"
          aria-label="Highest price"
          placeholder="Up to $"
          defaultValue={chosen.max}
          className="sm:w-28"
        />
        <Select
          name="sort"
          aria-label="Sort by"
          defaultValue={chosen.sort}
          className="sm:w-40"
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          {sorts.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <label className="flex min-h-11 items-center gap-2 rounded-lg px-1.5 text-sm">
          <input
            type="checkbox"
            name="stock"
            value="1"
            defaultChecked={chosen.stock === "1"}
            className="size-4 accent-pine"
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          />
          In stock only
        </label>
        <Button type="submit" variant="primary">
          Search
        </Button>
      </Form>
      <FilterLinks
        label="Categories"
        links={[
          { name: "Everything", href: "/products", here: !chosen.category },
          ...categories.map((category) => ({
            name: category,
            href: `/products?category=${encodeURIComponent(category)}`,
            here: chosen.category === category,
          })),
        ]}
      />
    </div>
  );
}
