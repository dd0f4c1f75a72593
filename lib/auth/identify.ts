import { z } from "zod"
import { parse } from "../core/command.ts"
import { invalidInput } from "../core/errors.ts"
import type { Host } from "../domain/branding/schema.ts"
import { enterWithLink, enterWithPasskey, signIn, takeSecondStep } from "../domain/identity/identity.ts"
import { type Identified, PasskeyAnswer, type Site } from "../domain/identity/schema.ts"
import { cookieName } from "./session-cookie.ts"

/** What a sign-in is refused with whose password is right, and which has a second step to come. */
export const SECOND_STEP = "second_step"

const Given = z.object({
  email: z.string().optional(),
  password: z.string().optional(),
  /** A code of the second step. */
  code: z.string().optional(),
  /** A device's answer as JSON: as the second step with `code` empty, or alone. */
  passkey: z.string().max(20_000).optional(),
  second: z.string().optional(),
  /** The last part of a link that signs in. */
  link: z.string().optional(),
})

/** The address of a host as passkeys know it. */
export const siteOf = ({ canonicalUrl }: Host): Site => {
  const { origin, hostname } = new URL(canonicalUrl)
  return { origin, hostname }
}

/**
 * Who signs in: by address and password, by the second step behind those (the browser has the ticket in a cookie), or by a
 * passkey or a mailed link alone. Throws like `signIn`, `takeSecondStep`, `enterWithPasskey` and `enterWithLink`.
 */
export function identify(
  host: Host,
  given: unknown,
  { address, cookies }: { address?: string | undefined; cookies: Record<string, string> },
): Promise<Identified> {
  const { email = "", password = "", code, passkey, second, link } = parse(Given, given)
  const { realmId } = host
  const site = siteOf(host)
  const answer = passkey ? parse(PasskeyAnswer, fromJson(passkey)) : undefined
  if (second || code !== undefined) {
    const ticket = cookies[cookieName(host, "second")] ?? ""
    return takeSecondStep({ ticket, realmId, site, ...(answer ? { passkey: answer } : { code: code ?? "" }) })
  }
  if (link) return enterWithLink(link, host)
  if (answer) return enterWithPasskey(answer, realmId, site)
  const device = cookies[cookieName(host, "device")]
  return signIn({ realmId, email, password, ...(address && { address }), ...(device && { device }) })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput("The answer of the device cannot be read", ["passkey"])
  }
}
