"use client"

import { type FormEvent, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import { MethodBadge } from "./method-badge.tsx"
import { addressOf, type ExampleRequest, type Reference } from "./reference.ts"
import { type Answered, sendExample } from "./send-example.ts"
import { TryAnswer } from "./try-answer.tsx"
import { useTriedKey } from "./use-tried-key.ts"

const text = words.docs.tryIt

/** The example as a form: key, parameters and body can be changed, and the answer is shown below. */
export function TryForm({
  request,
  credential,
}: {
  request: ExampleRequest
  credential: Reference["credential"]
}) {
  const [key, setKey] = useTriedKey(credential.header)
  const [params, setParams] = useState(request.params)
  const [query, setQuery] = useState(request.query)
  const [body, setBody] = useState(() => JSON.stringify(request.json, null, 2))
  const [fault, setFault] = useState<string>()
  const [answer, setAnswer] = useState<Answered | "sending" | "failed">()
  const changed = { ...request, params, query }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setFault(undefined)
    if (request.json !== undefined && !isJson(body)) return setFault(text.bodyFault)
    setAnswer("sending")
    const sent = sendExample(changed, { key: credential.prefix + key, header: credential.header, body })
    setAnswer(await sent.catch(() => "failed" as const))
  }

  return (
    <form onSubmit={submit} className="grid gap-4 p-4">
      <p className="flex flex-wrap items-baseline gap-x-2 rounded-control border bg-surface px-2.5 py-1.5">
        <MethodBadge method={request.method} />
        <code className="min-w-0 break-all font-mono text-13">{addressOf(changed)}</code>
      </p>
      <Field label={text.key} help={text.keyHelp}>
        <Input
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          value={key}
          onChange={(event) => setKey(event.target.value.trim())}
        />
      </Field>
      <Values values={params} onChange={setParams} required />
      <Values values={query} onChange={setQuery} />
      {request.json !== undefined && (
        <Field label={text.body} error={fault}>
          <Textarea
            value={body}
            rows={6}
            spellCheck={false}
            className="font-mono text-12"
            onChange={(event) => setBody(event.target.value)}
          />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" loading={answer === "sending"}>
          {answer === "sending" ? text.sending : text.send}
        </Button>
        {request.method !== "GET" && <p className="text-12 text-muted">{text.changes}</p>}
      </div>
      <TryAnswer answer={answer} />
    </form>
  )
}

const Values = ({
  values,
  onChange,
  required = false,
}: {
  values: Record<string, string>
  onChange: (values: Record<string, string>) => void
  required?: boolean
}) =>
  Object.entries(values).map(([name, value]) => (
    <Field key={name} label={name} optional={!required}>
      <Input
        value={value}
        required={required}
        spellCheck={false}
        className="font-mono text-12"
        onChange={(event) => onChange({ ...values, [name]: event.target.value })}
      />
    </Field>
  ))

function isJson(body: string): boolean {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}
