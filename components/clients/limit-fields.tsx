"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { LIMITS } from "./limits.ts"

export type LimitValues = Partial<Record<(typeof LIMITS)[number], number | null | undefined>>

/** A client's own limits; an empty field leaves it to the plan. */
export function LimitFields({
  own = {},
  plan,
  fields,
}: {
  own?: LimitValues
  /** What the plan allows, shown where nothing is typed. */
  plan?: LimitValues
  fields: Record<string, string>
}) {
  const { limits } = words.clients
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {LIMITS.map((name) => (
        <Field key={name} label={limits[name]} error={fields[name]}>
          <Input
            name={name}
            type="text"
            inputMode="numeric"
            maxLength={15}
            autoComplete="off"
            defaultValue={own[name] ?? ""}
            placeholder={plan && limits.byPlan(plan[name] ?? null)}
          />
        </Field>
      ))}
    </div>
  )
}
