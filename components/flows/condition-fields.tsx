"use client"

import { Plus, Trash2 } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { BlockOf, Comparison } from "#lib/domain/flows/schema.ts"
import { freeId } from "./block-kinds.ts"
import { type FieldsOf, Variable } from "./field-parts.tsx"

type Rule = BlockOf<"condition">["rules"][number]

const MOST = 20
const EMPTY: Comparison = { variable: "", is: "equals", value: "" }
/** Comparisons with nothing. */
const ALONE = new Set<Comparison["is"]>(["known", "unknown"])

/** The rules of a condition, the first that holds decides; where each leads is among its exits. */
export function ConditionFields({ block, onChange }: FieldsOf<"condition">) {
  const { fields } = words.flows
  const { rules } = block
  const change = (next: Rule[], what: string) => onChange({ ...block, rules: next }, what)
  return (
    <div className="grid gap-4">
      {rules.map((rule, at) => (
        <RuleFields
          key={rule.id}
          rule={rule}
          number={at + 1}
          onChange={(next, what) =>
            change(
              rules.map((each) => (each.id === rule.id ? next : each)),
              what,
            )
          }
          onRemove={() =>
            change(
              rules.filter(({ id }) => id !== rule.id),
              "rules",
            )
          }
        />
      ))}
      {rules.length < MOST && (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => {
            const taken = rules.map(({ id }) => id)
            const rule: Rule = { id: freeId("rule", taken), match: "all", when: [EMPTY], next: null }
            change([...rules, rule], "rules")
          }}
        >
          <Plus aria-hidden />
          {fields.addRule}
        </Button>
      )}
    </div>
  )
}

function RuleFields({
  rule,
  number,
  onChange,
  onRemove,
}: {
  rule: Rule
  number: number
  onChange: (rule: Rule, what: string) => void
  onRemove: () => void
}) {
  const { fields } = words.flows
  const change = (when: Comparison[], what: string) => onChange({ ...rule, when }, `${rule.id} ${what}`)
  return (
    <fieldset className="grid gap-3 rounded-control border p-3">
      <legend className="px-1 font-medium text-13">{fields.rule(number)}</legend>
      <div className="flex items-end gap-1.5">
        <Field label={fields.match} className="flex-1">
          <NativeSelect
            value={rule.match}
            onChange={({ target }) =>
              onChange({ ...rule, match: target.value as Rule["match"] }, `${rule.id} match`)
            }
          >
            <option value="all">{fields.all}</option>
            <option value="any">{fields.any}</option>
          </NativeSelect>
        </Field>
        <IconButton label={fields.removeRule(number)} onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
      {rule.when.map((comparison, at) => (
        <ComparisonFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison has nothing else that tells it from others
          key={at}
          comparison={comparison}
          onChange={(next) => change(rule.when.with(at, next), `${at}`)}
          onRemove={() => change(rule.when.toSpliced(at, 1), "when")}
        />
      ))}
      {rule.when.length < MOST && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          onClick={() => change([...rule.when, EMPTY], "when")}
        >
          <Plus aria-hidden />
          {fields.addComparison}
        </Button>
      )}
    </fieldset>
  )
}

function ComparisonFields({
  comparison,
  onChange,
  onRemove,
}: {
  comparison: Comparison
  onChange: (comparison: Comparison) => void
  onRemove: () => void
}) {
  const { fields, operators } = words.flows
  return (
    <div className="grid items-start gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
      <Variable
        label={fields.looksAt}
        value={comparison.variable}
        onValue={(variable) => onChange({ ...comparison, variable })}
      />
      <Field label={fields.is}>
        <NativeSelect
          value={comparison.is}
          onChange={({ target }) => onChange({ ...comparison, is: target.value as Comparison["is"] })}
        >
          {(Object.keys(operators) as Comparison["is"][]).map((is) => (
            <option key={is} value={is}>
              {operators[is]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {ALONE.has(comparison.is) ? (
        <span />
      ) : (
        <Field label={fields.value}>
          <Input
            value={String(comparison.value)}
            maxLength={4000}
            onChange={({ target }) => onChange({ ...comparison, value: target.value })}
          />
        </Field>
      )}
      <IconButton label={fields.removeComparison} onClick={onRemove} className="sm:mt-6">
        <Trash2 />
      </IconButton>
    </div>
  )
}
