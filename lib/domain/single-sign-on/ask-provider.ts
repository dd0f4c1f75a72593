import * as openid from "openid-client"
import { env } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { safeFetch } from "../../core/safe-fetch.ts"
import { type Connection, domainOf, type Memo, type Vouched } from "./schema.ts"

export const PATIENCE_SECONDS = 10
/** Documents of a provider are small: its description, its keys, a token. */
const MOST_BYTES = 500_000

/** Why a provider did not let somebody in: what `details.reason` of the errors here says. */
type ProviderFault =
  | "provider_unreachable"
  | "provider_refused"
  | "provider_fault"
  | "provider_unverified"
  | "provider_domain"

export const refused = (reason: ProviderFault, message: string) =>
  new LiveryError("not_authenticated", message, { reason })

/** Whether the provider may be spoken to at this address: over TLS, or beside this install where its operator says so. */
const isOpen = (url: URL): boolean =>
  url.protocol === "https:" || env().LIVERY_ALLOW_PRIVATE_HOSTS.includes(url.host)

/** The provider is whom the agency named: its addresses, and those in its description, are called as any that people type. */
export const outbound: openid.CustomFetch = async (address, { method, headers, body, signal }) => {
  const url = new URL(address)
  if (!isOpen(url)) throw new Error("not over TLS")
  const sent = body instanceof URLSearchParams || typeof body === "string" ? String(body) : undefined
  const answer = await safeFetch(url, {
    method: method as "GET",
    headers,
    ...(sent !== undefined && { body: sent }),
    ...(signal && { signal }),
    redirects: 0,
    maxBytes: MOST_BYTES,
  })
  const bytes = answer.status === 204 ? null : new Uint8Array(answer.bytes)
  return new Response(bytes, {
    status: answer.status,
    headers: { "content-type": answer.headers["content-type"] ?? "" },
  })
}

/**
 * What a provider says about itself at its address. Throws `invalid_input` with the reason "unreachable", or "issuer" where
 * it calls itself otherwise or cannot do what is needed.
 */
export async function discover(issuer: string): Promise<openid.ServerMetadata> {
  const url = new URL(issuer)
  if (!isOpen(url)) throw wrong("tls", "The provider has to be reached over https")
  try {
    const found = await openid.discovery(url, "discovery", undefined, undefined, {
      [openid.customFetch]: outbound,
      timeout: PATIENCE_SECONDS,
      execute: url.protocol === "http:" ? [openid.allowInsecureRequests] : [],
    })
    const server = found.serverMetadata()
    const asked = server.authorization_endpoint
    if (!asked || !server.token_endpoint || !server.jwks_uri || !isOpen(new URL(asked)))
      throw wrong("issuer", "The provider does not say how people sign in there")
    return server
  } catch (error) {
    if (error instanceof LiveryError && error.code === "invalid_input") throw error
    const isOther =
      error instanceof openid.ClientError && error.code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED"
    throw isOther
      ? wrong("issuer", "The provider calls itself by another address")
      : wrong("unreachable", "The provider could not be reached")
  }
}

async function configured({ issuer, clientId, secret }: Connection): Promise<openid.Configuration> {
  const server = await discover(issuer).catch((error) => {
    throw refused(
      "provider_unreachable",
      error instanceof Error ? error.message : "The provider is not there",
    )
  })
  const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
  const auth = methods.includes("client_secret_basic")
    ? openid.ClientSecretBasic(secret)
    : openid.ClientSecretPost(secret)
  const config = new openid.Configuration(server, clientId, {}, auth)
  config[openid.customFetch] = outbound
  config.timeout = PATIENCE_SECONDS
  if (new URL(issuer).protocol === "http:") openid.allowInsecureRequests(config)
  // The signature of what it says is checked as well as the way that it came.
  openid.enableNonRepudiationChecks(config)
  return config
}

/** What has to come back, made anew for each sign-in; `state` is what travels with the address. */
export const newMemo = (state = openid.randomState()): Memo => ({
  state,
  nonce: openid.randomNonce(),
  verifier: openid.randomPKCECodeVerifier(),
})

/**
 * Where somebody goes to sign in at the provider, to come back to `redirectUri` with what fits `memo`. Throws
 * `not_authenticated` with a `ProviderFault` as its reason.
 */
export async function askProvider(
  connection: Connection,
  redirectUri: string,
  { state, nonce, verifier }: Memo,
): Promise<string> {
  const address = openid.buildAuthorizationUrl(await configured(connection), {
    redirect_uri: redirectUri,
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    // Who has several accounts there says which one is meant.
    ...(connection.domains === null && { prompt: "select_account" }),
  })
  return address.href
}

/**
 * Whom the provider vouches for, by the address that it sent them back to. An address that it calls unverified is
 * nobody's, and one of another domain is not its to vouch for. Throws like `askProvider`.
 */
export async function hearProvider(connection: Connection, returned: URL, memo: Memo): Promise<Vouched> {
  const said = returned.searchParams.get("error")
  if (said) throw refused("provider_refused", "The provider did not sign anybody in")
  const config = await configured(connection)
  const claims = await claimsOf(config, returned, memo).catch((error) => {
    throw refused("provider_fault", error instanceof Error ? error.message : "The answer does not hold")
  })
  const email = typeof claims.email === "string" ? normaliseEmail(claims.email) : null
  const { domains } = connection
  const proved = String(claims.email_verified)
  if (!email || proved === "false" || (domains === null && proved !== "true"))
    throw refused("provider_unverified", "The provider does not vouch for an address")
  if (domains && !domains.includes(domainOf(email) ?? ""))
    throw refused("provider_domain", "The address is of another domain")
  const name = typeof claims.name === "string" ? claims.name.trim().slice(0, 120) : ""
  return {
    issuer: connection.issuer,
    subject: String(claims.sub),
    email,
    name: name || (email.split("@")[0] ?? ""),
  }
}

async function claimsOf(config: openid.Configuration, returned: URL, { state, nonce, verifier }: Memo) {
  const tokens = await openid.authorizationCodeGrant(config, returned, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error("no claims")
  if (claims.email !== undefined || !config.serverMetadata().userinfo_endpoint) return claims
  return openid.fetchUserInfo(config, tokens.access_token, claims.sub)
}

const wrong = (reason: string, message: string) =>
  new LiveryError("invalid_input", message, { path: ["issuer"], reason })
