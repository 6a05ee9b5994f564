"use client";

import { PageProblem } from "@/components/ui/page-problem";

export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <PageProblem error={error} retry={retry} />;
}
