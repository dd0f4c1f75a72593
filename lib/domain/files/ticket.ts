import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { isSigned, sign } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"

const LIFE_SECONDS = { put: 15 * 60, get: 60 * 60 }

const Claims = z.object({
  purpose: z.enum(["put", "get"]),
  accountId: z.string(),
  fileId: z.string(),
  /** Who asked for it. */
  by: z.string(),
  /** Of the bytes that were announced. */
  size: z.int().optional(),
  type: z.string().optional(),
  name: z.string().optional(),
  expiresAt: z.int(),
})
export type Ticket = z.output<typeof Claims>
type Asked = Pick<Ticket, "purpose" | "fileId"> & {
  size?: number | undefined
  type?: string | undefined
  name?: string | undefined
}

/** Lets whoever holds it bring or take the bytes of one file for a while, without a key. */
export function makeTicket(ctx: Context, asked: Asked): string {
  const claims = {
    ...asked,
    accountId: ctx.account.id,
    by: ctx.principal.id,
    expiresAt: Math.floor(Date.now() / 1000) + LIFE_SECONDS[asked.purpose],
  }
  const text = Buffer.from(JSON.stringify(claims)).toString("base64url")
  return `${text}.${signatureOf(text)}`
}

/** What a ticket says; null for every text that is no ticket of ours, of another purpose or file, or run out. */
export function readTicket(
  ticket: string,
  { purpose, fileId }: Pick<Ticket, "purpose" | "fileId">,
): Ticket | null {
  const [text = "", signature = "", ...rest] = ticket.split(".")
  if (rest.length > 0 || ticket.length > 10_000 || !isOurs(text, signature)) return null
  const claims = Claims.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")))
  const isGood =
    claims.purpose === purpose && claims.fileId === fileId && claims.expiresAt > Date.now() / 1000
  return isGood ? claims : null
}

const PURPOSE = "file-ticket"
const signatureOf = (text: string) => sign(installSecret(), PURPOSE, text)
const isOurs = (text: string, signature: string) => isSigned(installSecret(), PURPOSE, text, signature)
