"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import type { Block } from "#lib/domain/flows/schema.ts"
import { ChoiceFields } from "./choice-fields.tsx"
import { ConditionFields } from "./condition-fields.tsx"
import { type FieldsOf, Seconds, Text, Variable } from "./field-parts.tsx"
import { RequestFields } from "./request-fields.tsx"

/** Every field of a block but its exits. */
export function BlockFields({
  block,
  onChange,
}: {
  block: Block
  onChange: (block: Block, what: string) => void
}) {
  const { fields } = words.flows
  return (
    <>
      <OwnFields block={block} onChange={onChange} />
      {"noReply" in block && <NoReplyFields block={block} onChange={onChange} />}
      <Field label={fields.name} help={fields.nameHelp} optional>
        <Input
          value={block.name}
          maxLength={100}
          onChange={({ target }) => onChange({ ...block, name: target.value }, "name")}
        />
      </Field>
    </>
  )
}

function OwnFields({ block, onChange }: { block: Block; onChange: (block: Block, what: string) => void }) {
  const { fields } = words.flows
  const say = (text: string) => onChange({ ...block, text } as Block, "text")
  switch (block.type) {
    case "message":
      return <Text value={block.text} onValue={say} label={fields.text} help={fields.textHelp} />
    case "handover":
      return <Text value={block.text} onValue={say} label={fields.handover} help={fields.handoverHelp} />
    case "end":
      return <Text value={block.text} onValue={say} label={fields.farewell} />
    case "answer":
      return <Text value={block.text} onValue={say} label={fields.question} help={fields.questionHelp} />
    case "input":
      return <InputFields block={block} onChange={onChange} />
    case "choice":
      return <ChoiceFields block={block} onChange={onChange} />
    case "condition":
      return <ConditionFields block={block} onChange={onChange} />
    case "http":
      return <RequestFields block={block} onChange={onChange} />
    case "set":
      return (
        <>
          <Variable
            value={block.variable}
            onValue={(variable) => onChange({ ...block, variable }, "variable")}
          />
          <Field label={fields.value} help={fields.textHelp}>
            <Input
              value={block.value}
              maxLength={4000}
              onChange={({ target }) => onChange({ ...block, value: target.value }, "value")}
            />
          </Field>
        </>
      )
    case "tag":
      return (
        <Field label={fields.tags} help={fields.tagsHelp}>
          <Input
            defaultValue={block.tags.join(", ")}
            onChange={({ target }) => onChange({ ...block, tags: tagsOf(target.value) }, "tags")}
          />
        </Field>
      )
    case "delay":
      return (
        <Seconds
          label={fields.seconds}
          value={block.seconds}
          least={1}
          onValue={(seconds) => onChange({ ...block, seconds }, "seconds")}
        />
      )
    case "jump":
      return null
  }
}

const tagsOf = (text: string) =>
  [...new Set(text.split(",").map((tag) => tag.trim().slice(0, 60)))].filter(Boolean).slice(0, 10)

function InputFields({ block, onChange }: FieldsOf<"input">) {
  const { fields, kinds } = words.flows
  const say = (text: string) => onChange({ ...block, text }, "text")
  return (
    <>
      <Text value={block.text} onValue={say} label={fields.text} help={fields.textHelp} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={fields.kind}>
          <NativeSelect
            value={block.kind}
            onChange={({ target }) => onChange({ ...block, kind: target.value as typeof block.kind }, "kind")}
          >
            {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Variable
          value={block.variable}
          onValue={(variable) => onChange({ ...block, variable }, "variable")}
        />
      </div>
      {block.kind !== "text" && (
        <Field label={fields.retryText} help={fields.retryHelp} optional>
          <Input
            value={block.retryText}
            maxLength={4000}
            onChange={({ target }) => onChange({ ...block, retryText: target.value }, "retryText")}
          />
        </Field>
      )}
    </>
  )
}

function NoReplyFields({ block, onChange }: FieldsOf<"input" | "choice" | "answer">) {
  const { fields } = words.flows
  const { noReply } = block
  return (
    <>
      <SwitchRow
        label={fields.waits}
        help={fields.waitsHelp}
        checked={noReply !== null}
        onChange={(on) => onChange({ ...block, noReply: on ? { after: 3600, next: null } : null }, "noReply")}
      />
      {noReply && (
        <Seconds
          label={fields.after}
          value={noReply.after}
          least={5}
          onValue={(after) => onChange({ ...block, noReply: { ...noReply, after } }, "after")}
        />
      )}
    </>
  )
}
