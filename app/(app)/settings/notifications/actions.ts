"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import type { PushKeys } from "#components/account/push-here.ts"
import { chooseNotices, showNoticesHere } from "#lib/domain/inbox/inbox.ts"
import { turnOffPush } from "#lib/domain/push/push.ts"

/** Keeps what the person is told of. Answers with the reason where that fails. */
export const saveNotices = buttonAction(async (ctx, notices: string[]) => {
  await chooseNotices(ctx, { notices: notices as Parameters<typeof chooseNotices>[1]["notices"] })
  revalidatePath("/settings/notifications")
})

/** Keeps the hour of the digest. Answers with the reason where that fails. */
export const saveDigestHour = buttonAction(async (ctx, digestHour: number) => {
  await chooseNotices(ctx, { digestHour })
  revalidatePath("/settings/notifications")
})

/** Shows notifications in the browser that asks. Answers with the reason where that fails. */
export const turnOn = buttonAction(async (ctx, keys: PushKeys) => {
  await showNoticesHere(ctx, keys)
  revalidatePath("/settings/notifications")
})

/** Shows none in one of the person's browsers any more. Answers with the reason where that fails. */
export const turnOff = buttonAction(async (ctx, id: string) => {
  await turnOffPush(ctx, { id })
  revalidatePath("/settings/notifications")
})
