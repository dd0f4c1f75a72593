"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { bookForClient, setWalletOfClient } from "#lib/domain/clients/clients.ts"
import { amountOf } from "../amount-of-form.ts"

/** Books into the wallet of a client, or out of it. */
export const bookWallet = formAction(
  async (ctx, clientId: string, _: FormState, form: FormData): Promise<FormState> => {
    const amount = amountOf(String(form.get("amount") ?? ""))
    if (amount === null) return { fields: { amount: words.usage.wallet.wrong } }
    await bookForClient(ctx, clientId, { amount, note: String(form.get("note") ?? "") })
    revalidatePath(`/clients/${clientId}`)
    return {}
  },
)

/** Has a client's answers paid from its wallet, or no longer. */
export const switchWallet = buttonAction(async (ctx, clientId: string, isOn: boolean) => {
  await setWalletOfClient(ctx, clientId, { isOn: isOn === true })
  revalidatePath(`/clients/${clientId}`)
})
