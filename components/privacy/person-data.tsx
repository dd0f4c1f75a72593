"use client"

import { useRouter } from "next/navigation"
import { useRef, useState } from "react"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

interface Props {
  /** Each answers with the reason where there is nobody, or it fails. */
  find: (email: string) => Promise<string | undefined>
  erase: (email: string) => Promise<string | undefined>
}

/** Where a person's data is handed out or erased, by their address. */
export function PersonData({ find, erase }: Props) {
  const texts = words.privacy.person
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [email, setEmail] = useState("")
  const [error, setError] = useState<string>()
  const [finding, setFinding] = useState(false)
  const [asking, setAsking] = useState(false)

  async function look(): Promise<boolean> {
    setFinding(true)
    const reason = await orOffline(find(email))
    setFinding(false)
    setError(reason)
    return !reason
  }
  const remove = async () => {
    const reason = await orOffline(erase(email))
    if (reason) return reason
    toast.success(texts.erased)
    setEmail("")
    router.refresh()
    return undefined
  }

  return (
    <SettingsSection title={texts.title} description={texts.text}>
      {/* The browser takes the answer as a file; where there is none, it is not sent. */}
      <form
        ref={form}
        method="post"
        action="/settings/privacy/export"
        className="grid gap-3"
        onSubmit={async (event) => {
          event.preventDefault()
          if (await look()) form.current?.submit()
        }}
      >
        <Field label={texts.label} error={error}>
          <Input
            name="email"
            type="email"
            required
            value={email}
            onChange={(event) => {
              setEmail(event.target.value)
              setError(undefined)
            }}
            maxLength={254}
            autoComplete="off"
            placeholder="ada@example.com"
          />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" loading={finding}>
            {texts.download}
          </Button>
          <Button
            className="text-danger"
            onClick={async () => {
              if (form.current?.reportValidity() && (await look())) setAsking(true)
            }}
          >
            {texts.erase}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        title={texts.question}
        description={texts.warning(email)}
        action={texts.action}
        open={asking}
        onOpenChange={setAsking}
        onConfirm={remove}
      />
    </SettingsSection>
  )
}
