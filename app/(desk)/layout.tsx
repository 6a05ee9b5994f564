import type { ReactNode } from "react";
import { House } from "../house";

export default function Layout({ children }: { children: ReactNode }) {
  return <House>{children}</House>;
}
