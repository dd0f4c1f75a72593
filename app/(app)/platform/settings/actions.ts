"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { setBanner } from "#lib/domain/platform/platform.ts"
import { BANNER_LEVELS } from "#lib/domain/platform/schema.ts"

/** Sets what everybody who works here is told; without a text it is taken away. */
export const saveBanner = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const day = String(form.get("until") ?? "")
  // To the end of that day, in UTC.
  const until = day ? new Date(`${day}T23:59:59Z`) : null
  if (until && Number.isNaN(until.getTime()))
    return { fields: { until: words.platformSettings.banner.wrongDay } }
  const level = BANNER_LEVELS.find((each) => each === form.get("level")) ?? "info"
  await setBanner(ctx, { text: String(form.get("text") ?? ""), level, until })
  revalidatePath("/", "layout")
  return {}
})
