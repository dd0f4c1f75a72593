import { useContext } from "react"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { BlockOf } from "#lib/domain/flows/schema.ts"
import { SecretsContext } from "./secrets-context.ts"

export type Header = BlockOf<"http">["headers"][number]

/** The name of a header, and what stands in it: a text with variables, or a secret of the account. */
export function HeaderFields({ row, set }: { row: Header; set: (row: Header) => void }) {
  const secrets = useContext(SecretsContext)
  const { fields } = words.flows
  // Flows that were stored before there were any have no such member.
  const secret = row.secret ?? null
  const isGone = secret !== null && !secrets.some(({ id }) => id === secret)
  return (
    <>
      <Field label={fields.header}>
        <Input
          value={row.name}
          maxLength={100}
          pattern="[!#$%&'*+.^_`\\|~0-9A-Za-z\\-]*"
          onChange={({ target }) => target.validity.valid && set({ ...row, name: target.value })}
        />
      </Field>
      <div className="grid gap-2">
        {(secrets.length > 0 || secret !== null) && (
          <Field label={fields.sent}>
            <NativeSelect
              value={secret ?? ""}
              onChange={({ target }) => set({ ...row, value: "", secret: target.value || null })}
            >
              <option value="">{fields.asText}</option>
              {isGone && <option value={secret}>{secret}</option>}
              {secrets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
        )}
        {secret === null && (
          <Field label={fields.value}>
            <Input
              value={row.value}
              maxLength={2000}
              onChange={({ target }) => set({ ...row, value: target.value })}
            />
          </Field>
        )}
      </div>
    </>
  )
}
