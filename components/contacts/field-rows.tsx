"use client"

import { Plus } from "lucide-react"
import { useRef, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { CloseButton } from "#components/ui/close-button.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** The contact's own fields, each with its name; sent as `fieldName` and `fieldValue` in their order. */
export function FieldRows({
  rows,
  deeper,
  error,
  disabled,
  onChange,
}: {
  rows: { name: string; value: string }[]
  deeper: string[]
  error: string | undefined
  disabled: boolean
  /** Hears of rows that come and go, which no input tells. */
  onChange: () => void
}) {
  const { profile } = words.contacts
  const [shown, setShown] = useState(() => rows.map((row, key) => ({ ...row, key })))
  const next = useRef(rows.length)
  const list = useRef<HTMLUListElement>(null)
  const add = () => {
    next.current += 1
    setShown([...shown, { name: "", value: "", key: next.current }])
    onChange()
  }
  return (
    <section className="grid gap-3" aria-labelledby="contact-fields">
      <div>
        <h2 id="contact-fields" className="font-medium text-14">
          {profile.fields}
        </h2>
        <p className="text-12 text-muted">{profile.fieldsHelp}</p>
      </div>
      <FormError text={error} />
      <ul ref={list} className="grid gap-2">
        {shown.map(({ key, name, value }, at) => (
          <li key={key} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-2">
            <Input
              name="fieldName"
              aria-label={profile.fieldName(at + 1)}
              defaultValue={name}
              maxLength={100}
              autoComplete="off"
              // One that was added is there to be filled in.
              autoFocus={key >= rows.length}
            />
            <Input
              name="fieldValue"
              aria-label={profile.fieldValue(name)}
              defaultValue={value}
              maxLength={5000}
              autoComplete="off"
            />
            {!disabled && (
              <CloseButton
                aria-label={profile.removeField(name)}
                onClick={() => {
                  setShown(shown.filter((row) => row.key !== key))
                  onChange()
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {deeper.length > 0 && <p className="text-12 text-muted">{profile.deeper(deeper.join(", "))}</p>}
      {!disabled && (
        <div>
          <Button size="sm" onClick={add}>
            <Plus aria-hidden />
            {profile.addField}
          </Button>
        </div>
      )}
    </section>
  )
}
