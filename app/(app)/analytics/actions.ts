"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { setWeeklyDigest } from "#lib/domain/analytics/analytics.ts"

/** Has the week mailed to whoever asks, or no more. */
export const chooseDigest = buttonAction(async (ctx, on: boolean) => {
  await setWeeklyDigest(ctx, { on })
  revalidatePath("/analytics")
})
