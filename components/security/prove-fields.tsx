"use client"

import { useState } from "react"
import { Field } from "#components/ui/field.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import * as words from "#components/words/words.ts"
import { askDevice, knowsPasskeys } from "./ask-device.ts"
import type { AskProof, SecurityAction } from "./security-state.ts"

/** Where a person proves again who they are: by their password, or by a passkey that is asked once the form is sent. */
export function ProveFields({ hasPasskey, fault }: { hasPasskey: boolean; fault?: string | undefined }) {
  const [byPasskey, setByPasskey] = useState(false)
  const { prove } = words.security
  const other = hasPasskey && knowsPasskeys() && (
    <button
      type="button"
      onClick={() => setByPasskey(!byPasskey)}
      className="justify-self-start rounded-mark font-medium text-13 underline decoration-border-strong underline-offset-4 hover:decoration-current"
    >
      {byPasskey ? prove.usePassword : prove.usePasskey}
    </button>
  )
  return (
    <div className="grid gap-2">
      {byPasskey ? (
        <>
          <input type="hidden" name="by" value="passkey" />
          <p className="text-13 text-muted">{prove.passkey}</p>
        </>
      ) : (
        <Field label={prove.password} help={prove.help} error={fault}>
          <PasswordInput name="password" autoComplete="current-password" required />
        </Field>
      )}
      {other}
    </div>
  )
}

/** The action of a form with these fields: has the passkey asked first where that was chosen. */
export const withProof =
  (action: SecurityAction, ask: AskProof): SecurityAction =>
  async (state, form) => {
    if (form.get("by") === "passkey") {
      const question = await ask()
      if (typeof question === "string") return { error: question }
      const answer = await askDevice(question).catch(() => null)
      if (!answer) return { error: words.security.device }
      form.set("passkey", answer)
    }
    return action(state, form)
  }
