import { domainToASCII } from "node:url"

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z-]{0,61}[a-z]|xn--[a-z0-9-]+)$/

/**
 * One e-mail address in lower case, with an international domain in its ASCII form; null for anything else. Strict on
 * purpose: look-alike signs that Unicode folds into `@`, commas, quotes, comments and lists are how a mail meant for
 * one person reaches another.
 */
export function normaliseEmail(text: string): string | null {
  const given = text.trim()
  if (given.length > 254 || given !== given.normalize("NFKC")) return null
  const parts = given.toLowerCase().split("@")
  const [local, domain] = parts
  if (parts.length !== 2 || !local || !domain || local.length > 64 || !LOCAL.test(local)) return null
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null
  const ascii = domainToASCII(domain)
  return DOMAIN.test(ascii) && ascii.length <= 253 ? `${local}@${ascii}` : null
}
