import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { isId } from "../../../core/ids.ts"
import { type PictureType, pictureType } from "../../../core/picture-type.ts"
import { query } from "../../../db/command.ts"
import { transaction } from "../../../db/transaction.ts"
import { paintSite } from "../crawl/crawl.ts"
import type { SiteDrawing, SiteLook } from "../crawl/schema.ts"

/** What is kept of how a site looks. */
export interface SitePicture {
  drawing: SiteDrawing
  hasLogo: boolean
  hasShare: boolean
}

/**
 * Fetches what a site looks like and keeps it in place of what was kept. Never throws for a fault: the site's text is what
 * counts, and it is there already.
 */
export const keepSitePicture = procedure({
  permission: "knowledge.write",
  input: z.strictObject({ sourceId: z.string(), look: z.custom<SiteLook>() }),
  async run(ctx, { sourceId, look }): Promise<void> {
    try {
      const { drawing, logo, share } = await paintSite(ctx, { look })
      const data = { drawing: drawing as object, logo: bytesOf(logo), share: bytesOf(share) }
      await transaction(ctx, async ({ db }) => {
        const { count } = await db.sitePicture.updateMany({ where: { sourceId }, data })
        if (!count) await db.sitePicture.createMany({ data: { ...data, sourceId }, skipDuplicates: true })
      })
    } catch (error) {
      ctx.log.debug("no picture of a site was kept", { sourceId, code: String(error) })
    }
  },
})

/** How the site of a source looks; null where that is not known. */
export const findSitePicture = query({
  permission: "knowledge.read",
  input: z.strictObject({ sourceId: z.string() }),
  async run({ db }, { sourceId }): Promise<SitePicture | null> {
    if (!isId(sourceId)) return null
    const where = { sourceId, source: { deletedAt: null } }
    const row = await db.sitePicture.findFirst({ where, select: { drawing: true } })
    if (!row) return null
    const has = (part: "logo" | "share") =>
      db.sitePicture.count({ where: { ...where, [part]: { not: null } } })
    const [logo, share] = [await has("logo"), await has("share")]
    return { drawing: row.drawing as unknown as SiteDrawing, hasLogo: logo > 0, hasShare: share > 0 }
  },
})

/** The bytes of a picture of a site, with the type that they are by their beginning; null where there is none. */
export const readSitePicture = query({
  permission: "knowledge.read",
  input: z.strictObject({ sourceId: z.string(), part: z.enum(["logo", "share"]) }),
  async run(
    { db },
    { sourceId, part },
  ): Promise<{ type: PictureType; bytes: Uint8Array<ArrayBuffer> } | null> {
    if (!isId(sourceId)) return null
    const where = { sourceId, source: { deletedAt: null } }
    const bytes = (await db.sitePicture.findFirst({ where }))?.[part]
    const type = bytes && pictureType(bytes)
    return bytes && type ? { type, bytes } : null
  },
})

const bytesOf = (picture: Uint8Array | null) => picture && new Uint8Array(picture)
