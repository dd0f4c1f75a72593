import { type Context, personId } from "../../core/context.ts"
import type { Language } from "../../core/languages.ts"
import { system } from "../../db/system.ts"
import type { Host } from "../branding/schema.ts"
import { languageOfMail } from "../mail/mail.ts"

/**
 * The language of a mail from the home of a realm: what the person with the address chose, else what the brand speaks, else
 * `otherwise`, such as that of whoever invites or of the page that somebody writes from.
 */
export async function languageOfAddress(
  { realmId, brand }: Host,
  email: string,
  otherwise: string | null = null,
): Promise<Language> {
  const where = { realmId_email: { realmId, email } }
  const known = await system().user.findUnique({ where, select: { language: true } })
  return languageOfMail(known?.language, brand.language, otherwise)
}

/** What the person who acts chose; null for programs, and where they chose none. */
export async function languageOfPerson(ctx: Context): Promise<string | null> {
  const id = personId(ctx)
  const person = id && (await system().user.findUnique({ where: { id }, select: { language: true } }))
  return person ? person.language : null
}
