"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { buttonAction } from "#app/person-action.ts"
import { HOME } from "#lib/auth/home.ts"
import { switchAccount } from "#lib/auth/switch-account.ts"
import { putAside } from "#lib/domain/announcements/announcements.ts"
import { markNoticesSeen } from "#lib/domain/inbox/inbox.ts"

/** Works in another of the person's accounts from now on, or answers why not. An account that is not theirs changes nothing. */
export const chooseAccount = buttonAction(async ({ account, agency, viewing }, id: string): Promise<void> => {
  if (typeof id === "string") await switchAccount(id)
  revalidatePath("/", "layout")
  // Whoever has worked as a client, or looked into an account, goes on with it.
  if (viewing?.from.id === id) redirect(`/platform/accounts/${account.id}`)
  redirect(agency?.id === id ? `/clients/${account.id}` : HOME)
})

/** The person has looked at what they are told of, up to a moment. Answers with the reason where that fails. */
export const seeNotices = buttonAction(async (ctx, until: string) => {
  const at = new Date(String(until))
  if (!Number.isNaN(at.getTime())) await markNoticesSeen(ctx, { until: at })
})

/** The person puts aside what their agency announced. Answers with the reason where that fails. */
export const putAnnouncementsAside = buttonAction(async (ctx) => {
  await putAside(ctx, {})
  revalidatePath("/", "layout")
})
