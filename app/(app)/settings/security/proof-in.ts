import { invalidInput } from "#lib/core/errors.ts"
import type { PasskeyAnswer, Proof } from "#lib/domain/identity/schema.ts"

/** A text field of a form; empty where there is none. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

/** What a device answered, as the form carries it. Throws `invalid_input`; its shape is checked where it is used. */
export function answerIn(form: FormData, name: string): PasskeyAnswer {
  const text = textIn(form, name)
  try {
    if (text.length <= 20_000) return JSON.parse(text) as PasskeyAnswer
  } catch {
    // Falls through: what cannot be read is refused like what is too long.
  }
  throw invalidInput("The answer of the device cannot be read")
}

/** What a person proves again who they are with. */
export const proofIn = (form: FormData): Proof =>
  form.has("passkey") ? { passkey: answerIn(form, "passkey") } : { password: textIn(form, "password") }
