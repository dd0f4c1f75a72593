"use client"

import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** For somebody who came in by a provider: how they get a password, if they want one. */
export function FirstPassword({
  email,
  mail,
}: {
  email: string
  /** Mails a link to choose one by, and answers with the reason where that fails; absent where no mail goes out. */
  mail?: (() => Promise<string | undefined>) | undefined
}) {
  const [pending, start] = useSingleTransition()
  const { title, none, noneNoMail, mailLink, mailed } = words.account.password
  const send = (act: NonNullable<typeof mail>) =>
    start(async () => {
      const reason = await orOffline(act())
      if (reason) toast.error(reason)
      else toast.success(mailed(email))
    })
  return (
    <div className="border-b pt-8">
      <SettingsSection title={title} description={mail ? none : noneNoMail}>
        {mail && (
          <div>
            <Button loading={pending} onClick={() => send(mail)}>
              {mailLink}
            </Button>
          </div>
        )}
      </SettingsSection>
    </div>
  )
}
