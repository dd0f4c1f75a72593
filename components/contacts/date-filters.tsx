"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import type { ContactsQuery } from "./contacts-address.ts"

/** Between which days contacts were last seen. */
export const DateFilters = ({
  query,
  go,
}: {
  query: ContactsQuery
  go: (change: Partial<ContactsQuery>) => void
}) => (
  <div className="grid grid-cols-2 gap-2">
    {(["from", "to"] as const).map((name) => (
      <Field key={name} label={name === "from" ? words.contacts.seenFrom : words.contacts.seenTo}>
        <Input
          type="date"
          defaultValue={query[name]}
          onChange={({ currentTarget: { value, validity } }) => {
            if (validity.valid) go({ [name]: value || undefined })
          }}
        />
      </Field>
    ))}
  </div>
)
