"use server"

import { revalidatePath } from "next/cache"
import { refusalOf } from "#app/(app)/refusal-of.ts"
import type { NewKeyState } from "#components/keys/new-key.ts"
import { words } from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { createToken, revokeToken } from "#lib/domain/tokens/tokens.ts"

/** Makes a key and answers with its one appearance. */
export async function createKey(_: NewKeyState, form: FormData): Promise<NewKeyState> {
  const ctx = await requireSession()
  const kind = form.get("kind") === "secret" ? "secret" : "tenant"
  const name = String(form.get("name") ?? "")
  // The domain takes keys without a name; people could not tell those apart.
  if (!name.trim()) return { fields: { name: words.refusals.missing } }
  try {
    const { token } = await createToken(ctx, { kind, name })
    revalidatePath("/settings/keys")
    return { created: { token, kind } }
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}

/** Ends a key at once; answers with the reason where that fails. */
export async function revokeKey(id: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await revokeToken(ctx, { id })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/settings/keys")
  return undefined
}
