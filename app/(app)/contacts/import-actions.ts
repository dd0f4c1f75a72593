"use server"

import { revalidatePath } from "next/cache"
import { buttonAction } from "#app/person-action.ts"
import { deleteImport, matchImport, startImport } from "#lib/domain/contact-imports/contact-imports.ts"
import type { ImportField } from "#lib/domain/contact-imports/schema.ts"

interface Matching {
  fields: ImportField[]
  tags: string[]
}

/** Keeps what each column of a file becomes; answers with the reason where that fails, like all that follow. */
export const match = buttonAction(async (ctx, id: string, { fields, tags }: Matching) => {
  await matchImport(ctx, { id, fields, tags })
  revalidatePath("/contacts/import", "layout")
})

/** The same, and starts to bring the file in. */
export const start = buttonAction(async (ctx, id: string, { fields, tags }: Matching) => {
  await matchImport(ctx, { id, fields, tags })
  await startImport(ctx, { id })
  revalidatePath("/contacts/import", "layout")
})

/** Forgets a file that was not brought in, or its report. */
export const discard = buttonAction(async (ctx, id: string) => {
  await deleteImport(ctx, { id })
})
