"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { InvitedState } from "#components/people/invited-state.ts"
import {
  inviteToClient,
  renewClientInvitation,
  resetClientPassword,
  withdrawClientInvitation,
} from "#lib/domain/clients/clients.ts"
import type { InvitationLink, Role } from "#lib/domain/identity/schema.ts"

/** Invites a person into a client's account and answers with the link's one appearance. */
export const invitePerson = formAction(
  async (ctx, client: string, _: InvitedState, form: FormData): Promise<InvitedState> => {
    const [email = "", role = ""] = ["email", "role"].map((name) => String(form.get(name) ?? ""))
    return made(await inviteToClient(ctx, String(client), { email, role: role as Role }))
  },
)

/** Makes a new link of an invitation, which ends the one before. */
export const renewInvitation = formAction(
  async (ctx, client: string, id: string): Promise<InvitedState> =>
    made(await renewClientInvitation(ctx, String(client), { id: String(id) })),
)

/** Makes a link by which a person of a client chooses a new password. */
export const resetPassword = formAction(
  async (ctx, client: string, userId: string): Promise<InvitedState> => {
    const { email, link } = await resetClientPassword(ctx, String(client), { userId: String(userId) })
    return { made: { email, link, mail: "off" } }
  },
)

/** Ends an invitation. Answers with the reason where that fails. */
export const withdrawInvitation = buttonAction(async (ctx, client: string, id: string) => {
  await withdrawClientInvitation(ctx, String(client), { id: String(id) })
  revalidatePath("/clients", "layout")
})

function made({ email, link, mail }: InvitationLink): InvitedState {
  revalidatePath("/clients", "layout")
  return { made: { email, link, mail } }
}
