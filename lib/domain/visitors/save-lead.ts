import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput } from "../../core/errors.ts"
import { transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { type ResolvedSettings, resolvedOf } from "../widgets/widgets.ts"
import { ownConversation } from "./own-conversations.ts"
import { Email, LeadInput, type VisitorContext } from "./schema.ts"

type Field = ResolvedSettings["lead"]["fields"][number]

/**
 * Keeps what a visitor answered to the widget's form: name, e-mail and phone as the contact's own, the rest in its meta;
 * webhooks are told. Only fields that the form has are taken. Of a preview, whose form need not be saved yet, nothing is
 * kept. Throws `invalid_input` that names the field, `not_found`.
 */
export async function saveLead(ctx: VisitorContext, given: z.input<typeof LeadInput>): Promise<void> {
  const { fields, conversationId } = parse(LeadInput, given)
  const { visitor, widget, isPreview } = ctx.visit
  if (isPreview) return
  const answers = checked(resolvedOf(widget.settings).lead.fields, fields)
  const { name, email, phone, ...rest } = answers as Record<string, string>
  const own = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) }
  await transaction(ctx, async (scope) => {
    if (conversationId !== undefined) await ownConversation(scope, ctx, conversationId)
    const contact = await scope.db.contact.findFirstOrThrow({ where: { id: visitor.id } })
    const meta = { ...(contact.meta as object), ...rest }
    await scope.db.contact.updateMany({
      where: { id: visitor.id },
      data: { ...own, meta, leadAt: new Date() },
    })
    if (conversationId !== undefined)
      await scope.db.conversation.updateMany({
        where: { id: conversationId },
        data: { ...(name && { userName: name }), ...(email && { userEmail: email }) },
      })
    await recordEvent(scope, "contact.lead", {
      contactId: visitor.id,
      ...(conversationId && { conversationId }),
    })
  })
}

/** The answers that fit their fields. What was left empty is left out. */
function checked(
  fields: readonly Field[],
  given: z.output<typeof LeadInput>["fields"],
): Record<string, string | boolean> {
  const unknown = Object.keys(given).find((name) => !fields.some((field) => field.name === name))
  if (unknown !== undefined)
    throw invalidInput(`fields.${unknown}: the form has no such field`, ["fields", unknown])
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = answerTo(field, given[field.name])
      if (value === undefined && field.required)
        throw invalidInput(`fields.${field.name} is required`, ["fields", field.name])
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

const LONGEST: Record<string, number> = { name: 200, phone: 50 }

function answerTo({ name, kind, choices }: Field, given: string | boolean | undefined) {
  const wrong = (what: string) => invalidInput(`fields.${name}: ${what}`, ["fields", name])
  if (kind === "checkbox") {
    if (typeof given === "string") throw wrong("must be true or false")
    return given || undefined
  }
  if (typeof given === "boolean") throw wrong("must be a text")
  const text = (given ?? "").trim()
  if (!text) return undefined
  if (text.length > (LONGEST[name] ?? 1000)) throw wrong("is too long")
  if (kind === "choice" && !choices.includes(text)) throw wrong("must be one of its choices")
  if (kind === "phone" && !/^[+\d][\d\s()./-]{3,49}$/.test(text)) throw wrong("must be a phone number")
  if (kind !== "email" && name !== "email") return text
  const email = Email.safeParse(text)
  if (!email.success) throw wrong("must be an e-mail address")
  return email.data
}
