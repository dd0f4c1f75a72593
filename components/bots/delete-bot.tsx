"use client"

import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { words } from "#components/words/words.ts"

/** Deletes a bot once its name is typed, then leads to the list. */
export function DeleteBot({
  name,
  disabled,
  remove,
}: {
  name: string
  disabled: boolean
  remove: () => Promise<string | undefined>
}) {
  const router = useRouter()
  const { settings, remove: say, told, notAllowed } = words.bots
  const confirm = async () => {
    const failure = await remove()
    if (failure) return failure
    toast.success(told.removed(name))
    router.replace("/bots")
    router.refresh()
    return undefined
  }
  return (
    <SettingsSection title={settings.remove.title} description={settings.remove.text}>
      <div>
        {disabled ? (
          <Button disabledReason={notAllowed}>{say.action}</Button>
        ) : (
          <ConfirmDialog
            title={say.title(name)}
            description={say.text}
            action={say.action}
            name={name}
            trigger={<Button className="text-danger">{say.action}</Button>}
            onConfirm={confirm}
          />
        )}
      </div>
    </SettingsSection>
  )
}
