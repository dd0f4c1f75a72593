"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { NewSourceState } from "#components/knowledge/new-source.ts"
import { words } from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { createSource, deleteSource, retrySource, syncSource } from "#lib/domain/sources/sources.ts"

/** Gives a bot a pasted text. A refusal keeps what was typed. */
export async function addText(botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> {
  const ctx = await requireSession()
  const name = String(form.get("name") ?? "")
  const content = String(form.get("content") ?? "")
  try {
    const { id } = await createSource(ctx, { botId, type: "text", name, content })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  } catch (error) {
    return { ...refusalOf(error, ctx.log), values: { name, content } }
  }
}

/** Gives a bot a web page, or a site from there on, which a job reads. */
export async function addWebsite(botId: string, _: NewSourceState, form: FormData): Promise<NewSourceState> {
  const ctx = await requireSession()
  const url = String(form.get("url") ?? "")
  const includeSubpages = form.get("extent") === "site"
  const maxPages = includeSubpages ? Number(form.get("maxPages")) : 1
  try {
    const { id, name } = await createSource(ctx, { botId, type: "url", url, includeSubpages, maxPages })
    revalidatePath("/knowledge")
    return { created: { id, name } }
  } catch (error) {
    // The address as it was typed is at fault here; what its server says is met later, by the job.
    if (isLiveryError(error) && error.code === "unprocessable")
      return { fields: { url: words.knowledge.addressWrong } }
    return refusalOf(error, ctx.log)
  }
}

/** Reads a website again; answers with the reason where that cannot be. */
export async function sync(id: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await syncSource(ctx, { id })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/knowledge")
  return undefined
}

/** Reads a failed source again; answers with the reason where that cannot be. */
export async function retry(id: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await retrySource(ctx, { id })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/knowledge")
  return undefined
}

/** Deletes a source with its passages; answers with the reason where that cannot be. */
export async function remove(id: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await deleteSource(ctx, { id })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/knowledge")
  return undefined
}
