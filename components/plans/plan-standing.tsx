"use client"

import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Plan } from "#lib/domain/plans/schema.ts"

type Deed = () => Promise<string | undefined>

/** Whether a plan is the default, and whether it is sold at all. */
export function PlanStanding({
  plan: { name, isDefault, archivedAt, clients },
  refusal,
  makeDefault,
  archive,
  restore,
}: {
  plan: Pick<Plan, "name" | "isDefault" | "archivedAt" | "clients">
  /** Why the reader may not. */
  refusal: string | undefined
  makeDefault: Deed
  archive: Deed
  restore: Deed
}) {
  const plans = words.plans
  const [pending, start] = useSingleTransition()
  const run = async (deed: Deed, told: string): Promise<string | undefined> => {
    const failure = await orOffline(deed())
    if (!failure) toast.success(told)
    return failure
  }
  const press = (deed: Deed, told: string) => () =>
    start(async () => {
      const failure = await run(deed, told)
      if (failure) toast.error(failure)
    })
  const texts = plans.archive
  return (
    <>
      <SettingsSection title={plans.makeDefault.title} description={plans.makeDefault.text}>
        {isDefault ? (
          <p className="text-13 text-muted">{plans.makeDefault.is}</p>
        ) : (
          <div>
            <Button
              loading={pending}
              disabledReason={refusal ?? (archivedAt ? plans.makeDefault.notArchived : undefined)}
              onClick={press(makeDefault, plans.makeDefault.done(name))}
            >
              {plans.makeDefault.action}
            </Button>
          </div>
        )}
      </SettingsSection>
      <SettingsSection title={texts.title} description={archivedAt ? texts.archived : texts.text}>
        <div>
          {archivedAt ? (
            <Button loading={pending} disabledReason={refusal} onClick={press(restore, texts.restored(name))}>
              {texts.restore}
            </Button>
          ) : refusal || isDefault ? (
            <Button disabledReason={refusal ?? texts.notDefault}>{texts.action}</Button>
          ) : (
            <ConfirmDialog
              title={texts.ask(name)}
              description={texts.warning(clients)}
              action={texts.action}
              trigger={<Button>{texts.action}</Button>}
              onConfirm={() => run(archive, texts.done(name))}
            />
          )}
        </div>
      </SettingsSection>
    </>
  )
}
