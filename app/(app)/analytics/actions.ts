"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { setDigest } from "#lib/domain/analytics/analytics.ts"

/** Has the week, or the month, mailed to whoever asks, or no more. */
export const chooseDigest = buttonAction(async (ctx, of: "week" | "month", on: boolean) => {
  await setDigest(ctx, { of, on })
  revalidatePath("/analytics", "layout")
})
