"use client"

import { startTransition, useOptimistic } from "react"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Switch } from "#components/ui/switch.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** What is switched at once. The actions answer with the reason where they fail. */
export function BotAvailability({
  isActive,
  isDefault,
  disabled,
  setActive,
  makeDefault,
}: {
  isActive: boolean
  isDefault: boolean
  disabled: boolean
  setActive: (active: boolean) => Promise<string | undefined>
  makeDefault: () => Promise<string | undefined>
}) {
  const { settings, told, isDefault: defaultWord, notAllowed } = words.bots
  const [active, show] = useOptimistic(isActive)
  const [moving, move] = useSingleTransition()
  const change = (next: boolean) =>
    startTransition(async () => {
      show(next)
      tell(await setActive(next), next ? told.on : told.off)
    })
  return (
    <SettingsSection title={settings.availability.title} description={settings.availability.text}>
      <Field label={settings.active} help={settings.activeHelp}>
        <Switch checked={active} onCheckedChange={change} disabled={disabled} />
      </Field>
      <div className="grid justify-items-start gap-1.5">
        <h3 className="font-medium text-13">{settings.default}</h3>
        {isDefault ? (
          <Badge tone="accent">{defaultWord}</Badge>
        ) : (
          <Button
            size="sm"
            loading={moving}
            disabledReason={disabled ? notAllowed : undefined}
            onClick={() => move(async () => tell(await makeDefault(), told.madeDefault))}
          >
            {settings.makeDefault}
          </Button>
        )}
        <p className="text-12 text-muted">{isDefault ? settings.isDefault : settings.notDefault}</p>
      </div>
    </SettingsSection>
  )
}

function tell(failure: string | undefined, success: string) {
  if (failure) toast.error(failure)
  else toast.success(success)
}
