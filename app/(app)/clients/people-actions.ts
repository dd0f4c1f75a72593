"use server"

import { revalidatePath } from "next/cache"
import type { InvitedState } from "#components/people/invited-state.ts"
import { requireSession, type SessionContext } from "#lib/auth/session-context.ts"
import {
  inviteToClient,
  renewClientInvitation,
  resetClientPassword,
  withdrawClientInvitation,
} from "#lib/domain/clients/clients.ts"
import type { InvitationLink, Role } from "#lib/domain/identity/schema.ts"
import { refusalOf } from "../refusal-of.ts"

/** Invites a person into a client's account and answers with the link's one appearance. */
export const invitePerson = async (client: string, _: InvitedState, form: FormData): Promise<InvitedState> =>
  made((ctx) => {
    const [email = "", role = ""] = ["email", "role"].map((name) => String(form.get(name) ?? ""))
    return inviteToClient(ctx, String(client), { email, role: role as Role })
  })

/** Makes a new link of an invitation, which ends the one before. */
export const renewInvitation = async (client: string, id: string): Promise<InvitedState> =>
  made((ctx) => renewClientInvitation(ctx, String(client), { id: String(id) }))

/** Makes a link by which a person of a client chooses a new password. */
export async function resetPassword(client: string, userId: string): Promise<InvitedState> {
  const ctx = await requireSession()
  try {
    const { email, link } = await resetClientPassword(ctx, String(client), { userId: String(userId) })
    return { made: { email, link, mail: "off" } }
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}

/** Ends an invitation. Answers with the reason where that fails. */
export async function withdrawInvitation(client: string, id: string): Promise<string | undefined> {
  const ctx = await requireSession()
  try {
    await withdrawClientInvitation(ctx, String(client), { id: String(id) })
  } catch (error) {
    return refusalOf(error, ctx.log).error
  }
  revalidatePath("/clients", "layout")
  return undefined
}

async function made(work: (ctx: SessionContext) => Promise<InvitationLink>): Promise<InvitedState> {
  const ctx = await requireSession()
  try {
    const { email, link, mail } = await work(ctx)
    revalidatePath("/clients", "layout")
    return { made: { email, link, mail } }
  } catch (error) {
    return refusalOf(error, ctx.log)
  }
}
