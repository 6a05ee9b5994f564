"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { cn } from "./cn";
import { useHydrated } from "./use-hydrated";

const themes = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "As the system", icon: Monitor },
] as const;

/** Light, dark or as the system is set. */
export function ThemeToggle({ className }: { className?: string }) {
  const { theme, setTheme } = useTheme();
  const hydrated = useHydrated();
  return (
    <fieldset
      aria-label="Colour theme"
      className={cn("inline-flex rounded-lg border border-line bg-sunken p-0.5", className)}
    >
      {themes.map(({ value, label, icon: Icon }) => (
        <label
          key={value}
          title={label}
          className="relative grid size-9 place-items-center rounded-md text-ink-soft has-checked:bg-surface has-checked:text-ink has-checked:shadow-shelf has-focus-visible:outline-2 has-focus-visible:outline-pine max-sm:size-11"
        >
          <input
            type="radio"
            name="theme"
            value={value}
            aria-label={label}
            checked={hydrated && theme === value}
            onChange={() => setTheme(value)}
            className="absolute inset-0 opacity-0"
          />
          <Icon aria-hidden className="size-4" />
        </label>
      ))}
    </fieldset>
  );
}
