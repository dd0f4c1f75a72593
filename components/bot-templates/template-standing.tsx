"use client"

import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

type Deed = () => Promise<string | undefined>

/** Whether clients can begin with a template. */
export function TemplateStanding({
  name,
  isRetired,
  refusal,
  retire,
  restore,
}: {
  name: string
  isRetired: boolean
  /** Why the reader may not. */
  refusal: string | undefined
  retire: Deed
  restore: Deed
}) {
  const { retire: texts } = words.botTemplates
  const [pending, start] = useSingleTransition()
  const run = async (deed: Deed, told: string): Promise<string | undefined> => {
    const failure = await orOffline(deed())
    if (!failure) toast.success(told)
    return failure
  }
  const press = () =>
    start(async () => {
      const failure = await run(restore, texts.restored(name))
      if (failure) toast.error(failure)
    })
  return (
    <SettingsSection title={texts.title} description={isRetired ? texts.retired : texts.text}>
      <div>
        {isRetired ? (
          <Button loading={pending} disabledReason={refusal} onClick={press}>
            {texts.restore}
          </Button>
        ) : refusal ? (
          <Button disabledReason={refusal}>{texts.action}</Button>
        ) : (
          <ConfirmDialog
            title={texts.ask(name)}
            description={texts.warning}
            action={texts.action}
            trigger={<Button>{texts.action}</Button>}
            onConfirm={() => run(retire, texts.done(name))}
          />
        )}
      </div>
    </SettingsSection>
  )
}
