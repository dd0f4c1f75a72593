"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { retryJobs } from "#lib/domain/job-queue/job-queue.ts"

/** Tries a job again, or all of a kind that were given up. Answers with the reason where that fails. */
export const retry = buttonAction(async (ctx, kind: string, id: string | null) => {
  await retryJobs(ctx, { kind: String(kind), ...(id !== null && { id: String(id) }) })
  revalidatePath("/platform", "layout")
})
