import { z } from "zod"
import { baseFields, clearable, settled } from "./fields.ts"

const { description, meta, $update } = baseFields

/** What can be set on a contact. */
export const contactFields = z
  .strictObject({
    name: clearable,
    description,
    meta,
    $update,
    fingerprint: z.string().describe("Who it is, by a name of your own; unique in the account"),
    email: clearable,
    phone: clearable,
    nick: clearable,
    preferences: clearable,
    verifiedAt: z.int().min(0).max(8_640_000_000_000_000).nullable(),
  })
  .partial()
type ContactFields = z.output<typeof contactFields>

/** The fields as the domain takes them. */
export const contactSettings = ({ verifiedAt, ...fields }: ContactFields) => ({
  ...settled(fields),
  ...(verifiedAt !== undefined && { verifiedAt: verifiedAt === null ? null : new Date(verifiedAt) }),
})
