"use client"

import { Ellipsis, KeyRound, Pencil, Power, Trash2 } from "lucide-react"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "#components/ui/dropdown-menu.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"
import { EditWebhookDialog } from "./edit-webhook-dialog.tsx"
import { hostOf } from "./host-of.ts"
import type { Change, SecretAction } from "./new-webhook.ts"
import { RotateSecretDialog } from "./rotate-secret-dialog.tsx"

export interface WebhookChanges {
  test: Change
  edit: FormAction
  rotate: SecretAction
  turnOn: Change
  turnOff: Change
  remove: Change
}

type Asking = "edit" | "rotate" | "remove"

/** What can be done to a webhook: trying it out first, the rest in a menu. */
export function WebhookActions({
  webhook,
  changes,
}: {
  webhook: Pick<Endpoint, "url" | "description" | "events"> & { isOff: boolean }
  changes: WebhookChanges
}) {
  const router = useRouter()
  // Each question is a new one, so a secret that was shown never shows again.
  const [{ asking, number }, setAsking] = useState<{ asking?: Asking; number: number }>({ number: 0 })
  const [pending, start] = useSingleTransition()
  const say = words.webhooks
  const ask = (asking: Asking) => setAsking({ asking, number: number + 1 })
  const close = () => setAsking({ number })
  const run = (change: Change, done: string) =>
    start(async () => {
      const failure = await orOffline(change())
      if (failure) toast.error(failure)
      else toast.success(done)
    })
  const remove = async () => {
    const failure = await orOffline(changes.remove())
    if (failure) return failure
    toast.success(say.removed)
    router.replace("/settings/webhooks")
    router.refresh()
    return undefined
  }
  return (
    <div className="flex items-center gap-2">
      <Button
        variant="primary"
        loading={pending}
        disabledReason={webhook.isOff ? say.offFirst : undefined}
        onClick={() => run(changes.test, say.tested)}
      >
        {say.test}
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton variant="secondary" label={say.more}>
            <Ellipsis />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => ask("edit")}>
            <Pencil aria-hidden />
            {say.edit}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => ask("rotate")}>
            <KeyRound aria-hidden />
            {say.rotate}
          </DropdownMenuItem>
          <DropdownMenuItem
            onSelect={() =>
              webhook.isOff ? run(changes.turnOn, say.enabled) : run(changes.turnOff, say.disabled)
            }
          >
            <Power aria-hidden />
            {webhook.isOff ? say.enable : say.disable}
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem danger onSelect={() => ask("remove")}>
            <Trash2 aria-hidden />
            {say.remove}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={asking === "edit"} onOpenChange={close}>
        <EditWebhookDialog key={number} webhook={webhook} action={changes.edit} onDone={close} />
      </Dialog>
      <Dialog open={asking === "rotate"} onOpenChange={close}>
        <RotateSecretDialog key={number} action={changes.rotate} onDone={close} />
      </Dialog>
      <ConfirmDialog
        open={asking === "remove"}
        onOpenChange={close}
        title={say.removeTitle}
        description={say.removeLead(hostOf(webhook.url))}
        action={say.remove}
        onConfirm={remove}
      />
    </div>
  )
}
