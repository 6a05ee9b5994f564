import Form from "next/form";
import { Button } from "../ui/button";
import { Input, Select } from "../ui/field";

/** What a list of runs is narrowed by, beside the status: an address of its own, also without JavaScript. */
export function RunFilters({
  base,
  workflows,
  kept,
  status,
  desk = false,
}: {
  base: string;
  workflows: readonly { name: string; title: string }[];
  kept: Record<string, string>;
  status: string | undefined;
  /** The desk may also look for a person. */
  desk?: boolean;
}) {
  return (
    <Form action={base} className="mb-4 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-end">
      {status ? <input type="hidden" name="status" value={status} /> : null}
      <Input
        name="order"
        aria-label="Order number"
        placeholder="A-10042"
        defaultValue={kept.order}
        className="sm:w-32"
      />
      <Select name="workflow" aria-label="Workflow" defaultValue={kept.workflow ?? ""} className="sm:w-48">
        <option value="">Every workflow</option>
        {workflows.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Select>
      {desk ? (
        <Input
          name="person"
          type="email"
          aria-label="Shopper's email"
          placeholder="alice@aisle.example"
          defaultValue={kept.person}
          className="max-sm:col-span-2 sm:w-48"
        />
      ) : null}
      <label
        htmlFor="runs-from"
        className="grid grid-cols-[minmax(0,1fr)] gap-1 text-xs text-ink-soft sm:w-40"
      >
        From
        <Input id="runs-from" name="from" type="date" defaultValue={kept.from} />
      </label>
      <label htmlFor="runs-to" className="grid grid-cols-[minmax(0,1fr)] gap-1 text-xs text-ink-soft sm:w-40">
        To
        <Input id="runs-to" name="to" type="date" defaultValue={kept.to} />
      </label>
      <Button type="submit" variant="primary" className="max-sm:col-span-2">
        Look up
      </Button>
    </Form>
  );
}
