"use client"

import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { words } from "#components/words/words.ts"

/** Deletes a client once its name is typed, then leads to the list. */
export function DeleteClient({
  name,
  disabled,
  remove,
}: {
  name: string
  disabled: boolean
  remove: () => Promise<string | undefined>
}) {
  const router = useRouter()
  const { remove: say, notAllowed } = words.clients
  const confirm = async () => {
    const failure = await remove()
    if (failure) return failure
    toast.success(say.done(name))
    router.replace("/clients")
    router.refresh()
    return undefined
  }
  return (
    <div className="pt-8">
      <SettingsSection title={say.title} description={say.text}>
        <div>
          {disabled ? (
            <Button disabledReason={notAllowed}>{say.action}</Button>
          ) : (
            <ConfirmDialog
              title={say.ask(name)}
              description={say.text}
              action={say.action}
              name={name}
              trigger={<Button className="text-danger">{say.action}</Button>}
              onConfirm={confirm}
            />
          )}
        </div>
      </SettingsSection>
    </div>
  )
}
