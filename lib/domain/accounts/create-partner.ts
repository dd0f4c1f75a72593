import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import { FIRST_PLAN } from "../plans/schema.ts"
import { ensurePlatform } from "./ensure-platform.ts"
import { PartnerInput } from "./schema.ts"

type Db = Pick<ReturnType<typeof system>, "account" | "brand" | "plan">

/**
 * Makes an agency with its brand and a first plan to sell. Throws `conflict` when the slug is taken. `db` may be a running
 * system transaction; without one the agency, brand and plan are made in their own.
 */
export async function createPartner(
  input: z.input<typeof PartnerInput>,
  db?: Db,
): Promise<{ id: string; slug: string }> {
  const { name, slug, accent, promise, isDemo } = parse(PartnerInput, input)
  const platform = await ensurePlatform()
  const id = newId()
  const write = async (tx: Db) => {
    const account = { id, kind: "partner" as const, parentId: platform.id, name, slug, isDemo }
    const { count } = await tx.account.createMany({ data: [account], skipDuplicates: true })
    if (!count)
      throw new LiveryError("conflict", `Another agency already uses the name ${slug}`, { path: ["slug"] })
    await tx.brand.create({
      data: { accountId: id, name, promise: promise ?? null, ...(accent && { accent }) },
    })
    await tx.plan.create({ data: { accountId: id, name: "Standard", limits: FIRST_PLAN, isDefault: true } })
  }
  await (db ? write(db) : system().$transaction(write))
  return { id, slug }
}
