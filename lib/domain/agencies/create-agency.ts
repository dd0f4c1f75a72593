import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { systemContext } from "../../core/context.ts"
import { invalidInput } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { createPartner, loadFacts } from "../accounts/accounts.ts"
import { PartnerInput } from "../accounts/schema.ts"
import { invite } from "../identity/identity.ts"
import type { InvitationLink } from "../identity/schema.ts"

/**
 * Makes an agency with its brand, on behalf of an administrator, and a link by which its owner chooses a password. Throws
 * `not_authorized` for accounts that are not the platform's, `conflict` for an address that is taken, `invalid_input` with
 * the field in its path.
 */
export const createAgency = procedure({
  permission: "clients.write",
  input: PartnerInput.omit({ isDemo: true }).extend({ email: z.string().max(1_000) }),
  async run(ctx, { email, ...agency }): Promise<{ id: string; slug: string; invitation: InvitationLink }> {
    assertPlatform(ctx)
    // Before anything is made: the agency would stand there without an owner.
    if (!normaliseEmail(email)) throw invalidInput("Enter a valid e-mail address", ["email"])
    const { id, slug } = await createPartner(agency)
    const inside = systemContext(await loadFacts(id), ctx.log)
    const invitation = await invite(inside, { email, role: "owner" })
    return { id, slug, invitation }
  },
})
