"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import { editContact, mergeContacts, tagContact } from "#lib/domain/contacts/contacts.ts"
import { eraseContact } from "#lib/domain/privacy/privacy.ts"
import { contactSettingsOf } from "./contact-settings-of.ts"

/** Saves what people write about a contact. */
export const saveContact = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    await editContact(ctx, { id, ...contactSettingsOf(form) })
    revalidatePath("/contacts", "layout")
    return {}
  },
)

/** Adds a tag to a contact or takes one away; answers with the reason where that fails, like all that follow. */
export const changeTag = buttonAction(async (ctx, id: string, change: { add?: string; remove?: string }) => {
  const { add, remove } = change
  if (add !== undefined && /[,;|]/.test(add)) return words.contacts.profile.tagWrong
  await tagContact(ctx, { id, ...(add !== undefined && { add }), ...(remove !== undefined && { remove }) })
  revalidatePath("/contacts", "layout")
  return undefined
})

/** Makes two contacts one. */
export const merge = buttonAction(async (ctx, pair: { keptId: string; mergedId: string; take: string[] }) => {
  const { keptId, mergedId, take } = pair
  await mergeContacts(ctx, { keptId, mergedId, take })
  revalidatePath("/contacts", "layout")
})

/** Erases a contact with everything about them. */
export const erase = buttonAction(async (ctx, id: string) => {
  await eraseContact(ctx, { id })
  revalidatePath("/contacts", "layout")
})
