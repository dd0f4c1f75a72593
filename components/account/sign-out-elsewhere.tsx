"use client"

import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"

/** Ends the sessions of all other browsers, after a question. */
export function SignOutElsewhere({
  end,
}: {
  /** Answers with how many ended, or with the reason where that fails. */
  end: () => Promise<number | string>
}) {
  const { sessions } = words.account
  const confirm = async () => {
    const ended = await orOffline(end())
    if (typeof ended === "string") return ended
    toast.success(sessions.done(ended))
    return undefined
  }
  return (
    <div className="pt-8">
      <SettingsSection title={sessions.title} description={sessions.text}>
        <div>
          <ConfirmDialog
            title={sessions.question}
            description={sessions.lead}
            action={sessions.submit}
            onConfirm={confirm}
            trigger={<Button>{sessions.submit}</Button>}
          />
        </div>
      </SettingsSection>
    </div>
  )
}
