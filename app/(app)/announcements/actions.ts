"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { FormState } from "#components/ui/form-state.ts"
import {
  createAnnouncement,
  deleteAnnouncement,
  endAnnouncement,
  updateAnnouncement,
} from "#lib/domain/announcements/announcements.ts"
import { announcementIn } from "./announcement-in.ts"

const HERE = "/announcements"

/** Announces what the form says. */
export const announce = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const given = announcementIn(form)
  if ("fields" in given) return given
  await createAnnouncement(ctx, given)
  revalidatePath(HERE)
  return {}
})

/** Changes an announcement into that of the form. */
export const change = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const given = announcementIn(form)
    if ("fields" in given) return given
    await updateAnnouncement(ctx, { id, ...given })
    revalidatePath(HERE)
    return {}
  },
)

/** Ends an announcement; answers with the reason where that fails. */
export const end = buttonAction(async (ctx, id: string) => {
  await endAnnouncement(ctx, { id })
  revalidatePath(HERE)
})

/** Removes an announcement; answers with the reason where that fails. */
export const remove = buttonAction(async (ctx, id: string) => {
  await deleteAnnouncement(ctx, { id })
  revalidatePath(HERE)
})
