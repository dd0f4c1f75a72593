"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { NewSourceState } from "#components/knowledge/new-source.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { createSource, deleteSource, retrySource } from "#lib/domain/sources/sources.ts"

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
