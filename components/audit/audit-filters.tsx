import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { AuditFilter } from "#lib/domain/audit/schema.ts"

/** Which entries are shown. They stand in the address, so this is a form that asks for the page anew. */
export function AuditFilters({
  filter,
  actors,
  here,
}: {
  filter: AuditFilter
  actors: { id: string; name: string }[]
  /** Address of the page without filters. */
  here: string
}) {
  const { filters, topics } = words.audit
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <form
      key={JSON.stringify(filter)}
      method="get"
      action={here}
      aria-label={filters.title}
      className="mb-4 grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
    >
      <Field label={filters.topic} className="md:w-48">
        <NativeSelect name="topic" defaultValue={filter.topic ?? ""}>
          <option value="">{filters.anything}</option>
          {Object.entries(topics).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={filters.actor} className="md:w-48">
        <NativeSelect name="actor" defaultValue={filter.actor ?? ""}>
          <option value="">{filters.anybody}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={filters.from} className="md:w-40">
        <Input type="date" name="from" defaultValue={filter.from} />
      </Field>
      <Field label={filters.to} className="md:w-40">
        <Input type="date" name="to" defaultValue={filter.to} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit">{filters.apply}</Button>
        {isFiltered && (
          <ButtonLink variant="ghost" href={here}>
            {filters.clear}
          </ButtonLink>
        )}
      </div>
    </form>
  )
}
