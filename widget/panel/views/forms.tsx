/** @jsxImportSource preact */
import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import type { FormField, Settings } from "../../shared/schema.ts"
import type { Words } from "../../words/en.ts"
import type { State } from "../chat/state.ts"
import { leadFocus } from "../lead-focus.ts"
import { useTools } from "./context.ts"

type Values = Record<string, string | boolean>

/** A form with a sentence above it; while it is being sent nothing can be sent twice. */
function Form({
  intro,
  fields,
  submit,
  onSubmit,
  children,
}: {
  intro: string
  fields: FormField[]
  submit: string
  onSubmit(values: Values): Promise<unknown>
  children?: ComponentChildren
}) {
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { words } = useTools().store.now
  useEffect(() => {
    leadFocus(form.current?.querySelector<HTMLElement>("input,textarea,select"))
  }, [])
  const send = async (event: { preventDefault(): void }) => {
    event.preventDefault()
    if (!form.current || isBusy) return
    const entries = [...new FormData(form.current)] as [string, string][]
    setBusy(true)
    await onSubmit(Object.fromEntries(entries.map(([name, value]) => [name, readValue(fields, name, value)])))
    setBusy(false)
  }
  return (
    <form class="sheet" ref={form} onSubmit={(event) => void send(event)}>
      <p>{intro}</p>
      {fields.map((field) => (
        <Field key={field.name} field={field} words={words} />
      ))}
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {submit}
        </button>
        {children}
      </div>
    </form>
  )
}

const readValue = (fields: FormField[], name: string, value: string) =>
  fields.find((field) => field.name === name)?.kind === "checkbox" ? value === "on" : value.trim()

function Field({ field, words }: { field: FormField; words: Words }) {
  const { name, kind, required, choices } = field
  const own = (words as Record<string, string>)[name]
  const label = `${field.label || own || name}${required ? " *" : ""}`
  const common = { name, required }
  if (kind === "checkbox")
    return (
      <label class="check">
        <input type="checkbox" {...common} /> {label}
      </label>
    )
  const id = `field-${name}`
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {kind === "choice" ? (
        <select id={id} {...common}>
          <option value="" />
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : name === "message" ? (
        <textarea id={id} rows={3} maxLength={2000} {...common} />
      ) : (
        <input id={id} {...common} {...TYPES[kind]} maxLength={300} />
      )}
    </div>
  )
}

const TYPES = {
  text: { type: "text" },
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
}

const field = (name: string, kind: FormField["kind"], required = false): FormField => ({
  ...{ name, kind, required },
  label: "",
  choices: [],
})

/** The bot's own form about the visitor. Where it comes before the first message there is no way around a needed one. */
export function LeadForm({ settings }: { settings: Settings }) {
  const { store, actions } = useTools()
  const { words, needsLead } = store.now
  const isOptional = !needsLead || !settings.lead.fields.some(({ required }) => required)
  return (
    <Form
      intro={settings.lead.intro || words.leadIntro}
      fields={settings.lead.fields}
      submit={words.submit}
      onSubmit={actions.leaveDetails}
    >
      {isOptional && (
        <button type="button" class="button" onClick={() => store.set({ view: "chat", needsLead: false })}>
          {words.skip}
        </button>
      )}
    </Form>
  )
}

export function PersonForm() {
  const { store, actions } = useTools()
  const { words, draft, settings } = store.now
  return (
    <Form
      intro={[settings.person.away, words.personIntro].filter(Boolean).join(" ")}
      fields={[field("name", "text"), field("email", "email", true), field("message", "text", draft !== "")]}
      submit={words.submit}
      onSubmit={actions.askForPerson}
    />
  )
}

export function MailForm() {
  const { store, actions } = useTools()
  const { words } = store.now
  return (
    <Form
      intro={words.mail}
      fields={[field("email", "email", true)]}
      submit={words.submit}
      onSubmit={({ email }) => actions.mailTranscript(String(email))}
    />
  )
}

/** Asks again before what cannot be undone. */
export function Sure({ state }: { state: State }) {
  const { actions } = useTools()
  const { words, view } = state
  const isAll = view === "eraseAll"
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => leadFocus(cancel.current), [])
  return (
    <div class="sheet">
      <p>{isAll ? words.eraseAllSure : words.eraseSure}</p>
      <div class="buttons">
        <button
          type="button"
          class="button danger"
          onClick={() => void (isAll ? actions.eraseAll() : actions.erase())}
        >
          {words.delete}
        </button>
        <button type="button" class="button" ref={cancel} onClick={() => actions.show("chat")}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}
