"use client"

import { useState } from "react"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { CodeBlock } from "#components/ui/code-block.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { Dialog, DialogContent } from "#components/ui/dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { secretOnce } from "#components/ui/secret-once.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { identifiedSnippet, identitySample, type Target } from "./snippet-of.ts"

export interface IdentityProps {
  target: Target
  /** When the present secret was made, ISO 8601; null where there is none. */
  since: string | null
  /** Makes a new secret, which ends the present one. Answers with it, or with why not. */
  renew: () => Promise<{ secret: string } | { error: string }>
  disabled: boolean
}

/** The secret by which a client's server vouches for its visitors, and how that is done. */
export function Identity({ target, since, renew, disabled }: IdentityProps) {
  const { identity } = words.channels
  const [secret, setSecret] = useState<string>()
  const [busy, start] = useSingleTransition()
  const make = async () => {
    const made = await orOffline(renew(), (error) => ({ error }))
    if ("error" in made) return made.error
    setSecret(made.secret)
    return undefined
  }
  const disabledReason = disabled ? identity.notAllowed : undefined
  const sample = { title: identity.sample, code: identitySample(target) }
  return (
    <SettingsSection title={identity.title} description={identity.text}>
      <div className="flex flex-wrap items-center gap-3">
        {since && !disabled ? (
          <ConfirmDialog
            title={identity.rotateTitle}
            description={identity.rotateText}
            action={identity.rotate}
            trigger={<Button>{identity.rotate}</Button>}
            onConfirm={make}
          />
        ) : (
          <Button
            loading={busy}
            disabledReason={disabledReason}
            onClick={() =>
              start(async () => {
                const failure = await make()
                if (failure) toast.error(failure)
              })
            }
          >
            {since ? identity.rotate : identity.make}
          </Button>
        )}
        <span className="text-13 text-muted">
          {since ? (
            <>
              {identity.since} <RelativeTime at={since} />
            </>
          ) : (
            identity.none
          )}
        </span>
      </div>
      <CodeBlock {...sample} />
      <CodeBlock title={identity.use} code={identifiedSnippet(target)} />
      <Dialog open={secret !== undefined} onOpenChange={(open) => open || setSecret(undefined)}>
        {secret && (
          <DialogContent
            {...secretOnce({
              title: identity.shownTitle,
              lead: identity.shownLead,
              label: identity.secret,
              secret,
              copy: identity.copySecret,
              example: sample,
              onDone: () => setSecret(undefined),
            })}
          />
        )}
      </Dialog>
    </SettingsSection>
  )
}
