"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { NewSourceState } from "#components/knowledge/new-source.ts"
import { words } from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import type { Context } from "#lib/core/context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { SCHEDULES } from "#lib/domain/sources/schema.ts"
import {
  cancelSource,
  createSource,
  deleteSource,
  retrySource,
  scheduleSource,
  syncSource,
} from "#lib/domain/sources/sources.ts"

/** Gives a bot a pasted text. */
export async function addText(botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> {
  const ctx = await requireSession()
  const name = String(form.get("name") ?? "")
  const content = String(form.get("content") ?? "")
  try {
    const { id } = await createSource(ctx, { botId, type: "text", name, content })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}

/** Gives a bot a web page, or a site from there on, which a job reads. */
export async function addWebsite(botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> {
  const ctx = await requireSession()
  const url = String(form.get("url") ?? "")
  const includeSubpages = form.get("extent") === "site"
  const maxPages = includeSubpages ? Number(form.get("maxPages")) : 1
  const schedule = SCHEDULES.find((each) => each === form.get("schedule")) ?? null
  try {
    const site = { type: "url" as const, url, includeSubpages, maxPages, schedule }
    const { id, name } = await createSource(ctx, { botId, ...site })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  } catch (error) {
    // The address as it was typed is at fault here; what its server says is met later, by the job.
    if (isLiveryError(error) && error.code === "unprocessable")
      return { fields: { url: words.knowledge.addressWrong } }
    return refusalOf(error, ctx.log)
  }
}

/** Gives a bot questions with their answers. */
export async function addPairs(botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> {
  const ctx = await requireSession()
  const name = String(form.get("name") ?? "")
  const answers = form.getAll("answer").map(String)
  const pairs = form.getAll("question").map((question, n) => ({
    question: String(question),
    answer: answers[n] ?? "",
  }))
  try {
    const { id } = await createSource(ctx, { botId, type: "qa", name, pairs })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  } catch (error) {
    const { fields, ...refusal } = refusalOf(error, ctx.log)
    return fields?.pairs ? { error: fields.pairs } : { ...refusal, ...(fields && { fields }) }
  }
}

/** Sets how often a website is read again; answers with the reason where that cannot be. */
export async function setSchedule(id: string, chosen: string): Promise<string | undefined> {
  const schedule = SCHEDULES.find((each) => each === chosen) ?? null
  return changed((ctx) => scheduleSource(ctx, { id, schedule }))
}

/** Reads a website again; answers with the reason where that cannot be. */
export async function sync(id: string): Promise<string | undefined> {
  return changed((ctx) => syncSource(ctx, { id }))
}

/** Stops the reading of a source; answers with the reason where that cannot be. */
export async function cancel(id: string): Promise<string | undefined> {
  return changed((ctx) => cancelSource(ctx, { id }))
}

/** Reads a failed source again; answers with the reason where that cannot be. */
export async function retry(id: string): Promise<string | undefined> {
  return changed((ctx) => retrySource(ctx, { id }))
}

/** Deletes a source with its passages; answers with the reason where that cannot be. */
export async function remove(id: string): Promise<string | undefined> {
  return changed((ctx) => deleteSource(ctx, { id }))
}

async function changed(change: (ctx: Context) => Promise<unknown>): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await change(ctx)
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/knowledge")
  return undefined
}
