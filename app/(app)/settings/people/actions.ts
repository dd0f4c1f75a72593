"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { InvitedState } from "#components/people/invited-state.ts"
import type { FormState } from "#components/ui/form-state.ts"
import {
  changeRole,
  invite,
  leaveAccount,
  removeMember,
  renewInvitation,
  withdrawInvitation,
} from "#lib/domain/identity/identity.ts"
import type { InvitationLink, Role } from "#lib/domain/identity/schema.ts"

const HERE = "/settings/people"

/** Invites a person into the account that one works in and answers with the link's one appearance. */
export const invitePerson = formAction(
  async (ctx, _: InvitedState, form: FormData): Promise<InvitedState> => {
    const [email = "", role = ""] = ["email", "role"].map((name) => String(form.get(name) ?? ""))
    return made(await invite(ctx, { email, role: role as Role }))
  },
)

/** Makes a new link of an invitation, which ends the one before. */
export const renew = formAction(
  async (ctx, id: string): Promise<InvitedState> => made(await renewInvitation(ctx, { id: String(id) })),
)

/** Ends an invitation. Answers with the reason where that fails. */
export const withdraw = buttonAction(async (ctx, id: string) => {
  await withdrawInvitation(ctx, { id: String(id) })
  revalidatePath(HERE)
})

/** Gives a member another role. */
export const saveRole = formAction(
  async (ctx, userId: string, _: FormState, form: FormData): Promise<FormState> => {
    await changeRole(ctx, { userId: String(userId), role: String(form.get("role") ?? "") as Role })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Ends somebody's membership. Answers with the reason where that fails. */
export const remove = buttonAction(async (ctx, userId: string) => {
  await removeMember(ctx, { userId: String(userId) })
  revalidatePath(HERE)
})

/** Ends one's own membership. Answers with the reason where that fails. */
export const leave = buttonAction(async (ctx) => {
  await leaveAccount(ctx, {})
})

function made({ email, link, mail }: InvitationLink): InvitedState {
  revalidatePath(HERE)
  return { made: { email, link, mail } }
}
