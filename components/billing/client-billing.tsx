"use client"

import Link from "next/link"
import { useState } from "react"
import { toast } from "sonner"
import { amountOf, priceLine } from "#components/plans/price.ts"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { dayText } from "#components/ui/day-text.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { Subscription } from "#lib/domain/billing/schema.ts"
import { billingAddress } from "./billing-address.ts"

/** What a client is charged for, and whether it is charged at all. */
export function ClientBilling({
  clientId,
  isOn,
  isUnpaid,
  subscription,
  disabled,
  setCharged,
}: {
  clientId: string
  /** Whether the agency charges its clients. */
  isOn: boolean
  isUnpaid: boolean
  subscription: Subscription | null
  disabled: boolean
  /** Answers with the reason where it fails. */
  setCharged: (isCharged: boolean) => Promise<string | undefined>
}) {
  const texts = words.billing.subscription
  const [isCharged, setShown] = useState(!subscription?.isExempt)
  const [pending, start] = useSingleTransition()
  const change = (next: boolean) =>
    start(async () => {
      setShown(next)
      const failure = await orOffline(setCharged(next))
      if (!failure) return
      setShown(!next)
      toast.error(failure)
    })
  return (
    <SettingsSection title={texts.title}>
      {isOn ? (
        <>
          {isUnpaid && <p className="text-13 text-danger">{texts.unpaid}</p>}
          {subscription && !subscription.isExempt && (
            <p className="text-13">
              {lineOf(subscription)}
              {subscription.credit > 0 && (
                <span className="text-muted">
                  {" · "}
                  {texts.credit(amountOf(subscription.credit, subscription.currency))}
                </span>
              )}
            </p>
          )}
          {!subscription && <p className="text-13 text-muted">{texts.none}</p>}
          <SwitchRow
            label={texts.exempt}
            help={texts.exemptHelp}
            checked={isCharged}
            disabled={disabled || pending}
            onChange={change}
          />
          <p className="text-13">
            <Link
              href={billingAddress({ client: clientId })}
              className="rounded-mark text-accent-text underline-offset-4 hover:underline"
            >
              {texts.invoices}
            </Link>
          </p>
        </>
      ) : (
        <p className="text-13 text-muted">
          {texts.off}{" "}
          <Link
            href="/billing/settings"
            className="rounded-mark text-accent-text underline underline-offset-4"
          >
            {texts.setUp}
          </Link>
        </p>
      )}
    </SettingsSection>
  )
}

function lineOf(subscription: Subscription): string {
  const texts = words.billing.subscription
  const day = dayText(subscription.periodEnd)
  if (subscription.status === "canceled") return texts.canceled
  if (subscription.status === "trialing") return texts.trialing(day)
  return texts.active(`${subscription.planName}, ${priceLine(subscription)}`, day)
}
