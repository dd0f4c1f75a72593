"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { NewKeyState } from "#components/keys/new-key.ts"
import * as words from "#components/words/words.ts"
import { createToken, revokeToken } from "#lib/domain/api-keys/api-keys.ts"

/** Makes a key and answers with its one appearance. */
export const createKey = formAction(async (ctx, _: NewKeyState, form: FormData): Promise<NewKeyState> => {
  const kind = form.get("kind") === "secret" ? "secret" : "tenant"
  const name = String(form.get("name") ?? "")
  // The domain takes keys without a name; people could not tell those apart.
  if (!name.trim()) return { fields: { name: words.refusals.missing } }
  const { token } = await createToken(ctx, { kind, name })
  revalidatePath("/settings/keys")
  return { created: { token, kind } }
})

/** Ends a key at once; answers with the reason where that fails. */
export const revokeKey = buttonAction(async (ctx, id: string) => {
  await revokeToken(ctx, { id })
  revalidatePath("/settings/keys")
})
