import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { sha256 } from "../../core/crypto.ts"
import { invalidInput } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { pictureType } from "../../core/picture-type.ts"
import { system } from "../../db/system.ts"
import { ownSignIn } from "./person-of.ts"

/** Browsers make it small before they send it. */
const MOST_BYTES = 300_000

/**
 * The signed-in person's picture: a PNG, JPEG or WebP of up to 300 KB by its first bytes, whatever it was called; null takes
 * it away. Throws `invalid_input`.
 */
export const savePicture = procedure({
  permission: "account.read",
  input: z.strictObject({ bytes: z.instanceof(Uint8Array).nullable() }),
  async run(ctx, { bytes }): Promise<void> {
    const { id: userId } = await ownSignIn(ctx)
    if (!bytes) return remove(userId)
    if (bytes.length > MOST_BYTES) throw invalidInput("Choose a picture of at most 300 KB", ["picture"])
    const type = pictureType(bytes)
    if (!type) throw invalidInput("Choose a PNG, JPEG or WebP picture", ["picture"])
    const kept = { type, bytes: new Uint8Array(bytes) }
    const version = sha256(Buffer.from(bytes).toString("base64")).toString("hex").slice(0, 12)
    await system().$transaction([
      system().picture.upsert({ where: { userId }, create: { userId, ...kept }, update: kept }),
      system().user.update({
        where: { id: userId },
        data: { image: `/people/${userId}/picture?v=${version}` },
      }),
    ])
  },
})

async function remove(userId: string): Promise<void> {
  await system().$transaction([
    system().picture.deleteMany({ where: { userId } }),
    system().user.update({ where: { id: userId }, data: { image: null } }),
  ])
}

/** A person's picture on a host of their realm; null where there is none. */
export const readPicture = async (
  userId: string,
  realmId: string,
): Promise<{ type: string; bytes: Uint8Array } | null> =>
  isId(userId) ? system().picture.findFirst({ where: { userId, user: { realmId } } }) : null
