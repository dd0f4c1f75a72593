import { type JOINING_ROLES, SERVICES } from "#lib/domain/single-sign-on/schema.ts"

/** The form of how people sign in as its settings. Without a secret the stored one stays. */
export function waysSettingsOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const [secret, joins] = [text("secret"), text("joins")]
  const provider = form.has("isOwn")
    ? {
        issuer: text("issuer"),
        clientId: text("clientId"),
        ...(secret && { secret }),
        label: text("label"),
        domains: text("domains")
          .split(/[\s,;]+/)
          .filter(Boolean),
        isOnly: form.has("isOnly"),
        joins: joins ? { accountId: joins, role: text("role") as (typeof JOINING_ROLES)[number] } : null,
      }
    : null
  const services = SERVICES.filter((each) => form.has(each))
  return { links: form.has("links"), services, provider }
}
