"use client"

import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { SettingsSection } from "./settings-section.tsx"

/** Where a thing is deleted for good, once its name is typed; then leads to the list that it stood in. */
export function DangerSection({
  name,
  title,
  text,
  action,
  question,
  warning,
  done,
  list,
  disabledReason,
  remove,
}: {
  name: string
  title: string
  text: string
  /** The verb on the button, such as "Delete bot". */
  action: string
  question: string
  warning: string
  /** What is told afterwards. */
  done: string
  /** Address of the list. */
  list: string
  disabledReason?: string | undefined
  /** Answers with the reason where it fails. */
  remove: () => Promise<string | undefined>
}) {
  const router = useRouter()
  const confirm = async () => {
    const failure = await orOffline(remove())
    if (failure) return failure
    toast.success(done)
    router.replace(list)
    router.refresh()
    return undefined
  }
  return (
    <SettingsSection title={title} description={text}>
      <div>
        {disabledReason ? (
          <Button disabledReason={disabledReason}>{action}</Button>
        ) : (
          <ConfirmDialog
            title={question}
            description={warning}
            action={action}
            name={name}
            trigger={<Button className="text-danger">{action}</Button>}
            onConfirm={confirm}
          />
        )}
      </div>
    </SettingsSection>
  )
}
