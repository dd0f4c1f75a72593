import { SettingsSection } from "#components/shell/settings-section.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import type { PlatformAccount } from "#lib/domain/platform/schema.ts"
import { ReasonButton } from "./reason-button.tsx"

/** Suspends an account for a reason, or lets it work again. */
export function AccountAccess({
  name,
  account: { kind, status, heldReason },
  change,
  disabledReason,
}: {
  name: string
  account: PlatformAccount
  change: (suspended: boolean, state: FormState, form: FormData) => Promise<FormState>
  disabledReason: string | undefined
}) {
  const { access } = words.platformAccounts
  const isSuspended = status === "suspended"
  return (
    <SettingsSection
      title={access.title}
      description={kind === "partner" ? access.ofAgency : access.ofClient}
      narrow
    >
      {isSuspended && (
        <p className="text-13 [overflow-wrap:anywhere]">
          {heldReason === null ? access.byAgency : access.because(heldReason)}
        </p>
      )}
      <div>
        {isSuspended ? (
          <ReasonButton
            label={access.resume.action}
            texts={textsOf(access.resume, name)}
            action={change.bind(null, false)}
            done={access.resume.done(name)}
            disabledReason={disabledReason}
          />
        ) : (
          <ReasonButton
            label={access.suspend.action}
            texts={textsOf(access.suspend, name)}
            action={change.bind(null, true)}
            done={access.suspend.done(name)}
            disabledReason={disabledReason}
          />
        )}
      </div>
    </SettingsSection>
  )
}

/** What the dialog says: the client is given texts alone, no functions. */
const textsOf = (
  { text, submit, submitting, title }: typeof words.platformAccounts.access.resume,
  name: string,
) => ({ text, submit, submitting, title: title(name) })
