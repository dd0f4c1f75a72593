"use server"

import { revalidatePath } from "next/cache"
import { formAction } from "#app/person-action.ts"
import type { NewAgencyState } from "#components/platform/new-agency-form.tsx"
import { createAgency as create } from "#lib/domain/agencies/agencies.ts"
import { partnerAddress } from "#lib/domain/branding/branding.ts"
import { refusalOf } from "../refusal-of.ts"

/** Makes an agency from its form; answers with its address and the link for its owner. */
export const createAgency = formAction(
  async (ctx, _: NewAgencyState, form: FormData): Promise<NewAgencyState> => {
    const text = (name: string) => String(form.get(name) ?? "")
    const values = Object.fromEntries(
      ["name", "slug", "accent", "promise", "email"].map((name) => [name, text(name)]),
    )
    const { name = "", slug = "", accent = "", promise = "", email = "" } = values
    const given = { name, slug, email, ...(accent && { accent }), ...(promise && { promise }) }
    try {
      const { slug: address, invitation } = await create(ctx, given)
      revalidatePath("/platform", "layout")
      return {
        made: { name, address: partnerAddress(address), email: invitation.email, link: invitation.link },
      }
    } catch (error) {
      return { ...refusalOf(error, ctx.log), values }
    }
  },
)
