"use client"

import { Plus, Trash2 } from "lucide-react"
import type { ReactNode } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import { type FieldsOf, Variable } from "./field-parts.tsx"
import { HeaderFields } from "./header-fields.tsx"

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const
const MOST = 20

/** What a block asks of another system, and what of the answer is remembered. */
export function RequestFields({ block, onChange }: FieldsOf<"http">) {
  const { fields } = words.flows
  const { headers, save } = block
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Field label={fields.method}>
          <NativeSelect
            value={block.method}
            onChange={({ target }) =>
              onChange({ ...block, method: target.value as typeof block.method }, "method")
            }
          >
            {METHODS.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={fields.url}>
          <Input
            value={block.url}
            maxLength={2000}
            inputMode="url"
            placeholder="https://shop.example/orders/{{conversation.order}}"
            onChange={({ target }) => onChange({ ...block, url: target.value }, "url")}
          />
        </Field>
      </div>
      {block.method !== "GET" && (
        <Field label={fields.body} optional>
          <Textarea
            rows={3}
            className="font-mono"
            value={block.body}
            maxLength={16_000}
            onChange={({ target }) => onChange({ ...block, body: target.value }, "body")}
          />
        </Field>
      )}
      <Rows
        label={fields.headers}
        add={fields.addHeader}
        remove={fields.removeHeader}
        rows={headers}
        empty={{ name: "", value: "", secret: null }}
        onRows={(next, what) => onChange({ ...block, headers: next }, `headers ${what}`)}
      >
        {(row, set) => <HeaderFields row={row} set={set} />}
      </Rows>
      <Rows
        label={fields.save}
        add={fields.addSave}
        remove={fields.removeSave}
        rows={save}
        empty={{ path: "", variable: "" }}
        onRows={(next, what) => onChange({ ...block, save: next }, `save ${what}`)}
      >
        {(row, set) => (
          <>
            <Field label={fields.path}>
              <Input
                value={row.path}
                maxLength={200}
                placeholder="order.status"
                className="font-mono"
                onChange={({ target }) => set({ ...row, path: target.value })}
              />
            </Field>
            <Variable value={row.variable} onValue={(variable) => set({ ...row, variable })} />
          </>
        )}
      </Rows>
    </>
  )
}

/** A list of pairs, each to be taken away. */
function Rows<Row>({
  label,
  add,
  remove,
  rows,
  empty,
  onRows,
  children,
}: {
  label: string
  add: string
  remove: string
  rows: readonly Row[]
  empty: Row
  onRows: (rows: Row[], what: string) => void
  children: (row: Row, set: (row: Row) => void) => ReactNode
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-13">{label}</legend>
      {rows.map((row, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair has nothing else that tells it from others
          key={at}
          className="grid items-start gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
        >
          {children(row, (next) => onRows(rows.toSpliced(at, 1, next), `${at}`))}
          <IconButton
            label={remove}
            onClick={() => onRows(rows.toSpliced(at, 1), "rows")}
            className="sm:mt-6"
          >
            <Trash2 />
          </IconButton>
        </div>
      ))}
      {rows.length < MOST && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          onClick={() => onRows([...rows, empty], "rows")}
        >
          <Plus aria-hidden />
          {add}
        </Button>
      )}
    </fieldset>
  )
}
