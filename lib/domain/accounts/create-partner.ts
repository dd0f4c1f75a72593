import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { newId } from "../../core/ids.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { system } from "../../db/system.ts"
import { FIRST_PLAN } from "../limits/schema.ts"
import { ensurePlatform } from "./ensure-platform.ts"
import { PartnerInput } from "./schema.ts"

/** Makes an agency with its brand and a first plan to sell. Throws `conflict` when the slug is taken. */
export async function createPartner(
  input: z.input<typeof PartnerInput>,
): Promise<{ id: string; slug: string }> {
  const { name, slug, accent, isDemo } = parse(PartnerInput, input)
  const platform = await ensurePlatform()
  const id = newId()
  try {
    await system().$transaction([
      system().account.create({ data: { id, kind: "partner", parentId: platform.id, name, slug, isDemo } }),
      system().brand.create({ data: { accountId: id, name, ...(accent && { accent }) } }),
      system().plan.create({
        data: { accountId: id, name: "Standard", limits: FIRST_PLAN, isDefault: true },
      }),
    ])
  } catch (error) {
    throw translateDatabaseError(error)
  }
  return { id, slug }
}
