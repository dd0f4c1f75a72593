import { isSigned, sign } from "../core/crypto.ts"
import { installSecret } from "../core/env.ts"

/** How long a password opens a hosted page before it is asked for again. */
export const PASS_SECONDS = 12 * 60 * 60

const PURPOSE = "page-pass"

/** The name of the cookie that a pass is kept in. */
export const passCookie = (widgetId: string): string => `livery.page.${widgetId}`

/**
 * A pass for whoever knew the password of a hosted page. It ends in twelve hours, and with the password: `hash` is that of
 * the password that is set.
 */
export function makePass(widgetId: string, hash: string): string {
  const until = Math.floor(Date.now() / 1000) + PASS_SECONDS
  return `${until}.${sign(installSecret(), PURPOSE, textOf(widgetId, hash, until))}`
}

/** Whether that is a pass for the page with the password that is set. */
export function isPass(pass: string | undefined, widgetId: string, hash: string | null): boolean {
  const [, digits, signature] = /^(\d{1,12})\.([\w-]{1,100})$/.exec(pass ?? "") ?? []
  if (!digits || !signature || !hash) return false
  const until = Number(digits)
  return (
    until > Date.now() / 1000 && isSigned(installSecret(), PURPOSE, textOf(widgetId, hash, until), signature)
  )
}

const textOf = (widgetId: string, hash: string, until: number) => JSON.stringify([widgetId, hash, until])
