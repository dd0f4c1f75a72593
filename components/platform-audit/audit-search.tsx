import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { SearchFilter } from "#lib/domain/audit/schema.ts"

/** Which entries of all logs are shown. They stand in the address, so this is a form that asks for the page anew. */
export function AuditSearch({ filter, here }: { filter: SearchFilter; here: string }) {
  const { filters, topics } = words.audit
  const { account, actorHelp, accountHelp } = words.platformAudit
  return (
    <form
      key={JSON.stringify(filter)}
      method="get"
      action={here}
      aria-label={filters.title}
      className="mb-4 grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
    >
      <Field label={filters.actor} className="max-md:col-span-2 md:w-48">
        <Input name="actor" defaultValue={filter.actor} placeholder={actorHelp} maxLength={100} />
      </Field>
      <Field label={account} className="max-md:col-span-2 md:w-48">
        <Input name="account" defaultValue={filter.account} placeholder={accountHelp} maxLength={100} />
      </Field>
      <Field label={filters.topic} className="max-md:col-span-2 md:w-48">
        <NativeSelect name="topic" defaultValue={filter.topic ?? ""}>
          <option value="">{filters.anything}</option>
          {Object.entries(topics).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={filters.from} className="md:w-36">
        <Input type="date" name="from" defaultValue={filter.from} />
      </Field>
      <Field label={filters.to} className="md:w-36">
        <Input type="date" name="to" defaultValue={filter.to} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit">{filters.apply}</Button>
        {Object.values(filter).some(Boolean) && (
          <ButtonLink variant="ghost" href={here}>
            {filters.clear}
          </ButtonLink>
        )}
      </div>
    </form>
  )
}
