import * as openid from "openid-client"
import { z } from "zod"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { outbound, PATIENCE_SECONDS, refused } from "./ask-provider.ts"
import type { Connection, Memo, Vouched } from "./schema.ts"

// GitHub speaks OAuth 2 without OpenID Connect: who somebody is, its API tells.
const Person = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() })
const Addresses = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

const apiOf = (issuer: string) =>
  issuer === "https://github.com" ? "https://api.github.com" : `${issuer}/api/v3`

function configured({ issuer, clientId, secret }: Connection): openid.Configuration {
  const server = {
    issuer,
    authorization_endpoint: `${issuer}/login/oauth/authorize`,
    token_endpoint: `${issuer}/login/oauth/access_token`,
  }
  const config = new openid.Configuration(server, clientId, {}, openid.ClientSecretPost(secret))
  config[openid.customFetch] = outbound
  config.timeout = PATIENCE_SECONDS
  if (new URL(issuer).protocol === "http:") openid.allowInsecureRequests(config)
  return config
}

/** Where somebody goes to sign in at GitHub, or a server of its kind, to come back to `redirectUri`. */
export async function askGitHub(
  connection: Connection,
  redirectUri: string,
  { state, verifier }: Memo,
): Promise<string> {
  const address = openid.buildAuthorizationUrl(configured(connection), {
    redirect_uri: redirectUri,
    scope: "read:user user:email",
    state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  })
  return address.href
}

/** Whom GitHub vouches for, by their first address, which it must have proved. Throws like `hearProvider`. */
export async function hearGitHub(connection: Connection, returned: URL, memo: Memo): Promise<Vouched> {
  if (returned.searchParams.get("error"))
    throw refused("provider_refused", "The service did not sign anybody in")
  const { person, addresses } = await tell(connection, returned, memo).catch((error) => {
    throw refused("provider_fault", error instanceof Error ? error.message : "The answer does not hold")
  })
  const first = addresses.find(({ primary, verified }) => primary && verified)
  const email = first && normaliseEmail(first.email)
  if (!email) throw refused("provider_unverified", "The service does not vouch for an address")
  const name = (person.name || person.login).trim().slice(0, 120)
  return { issuer: connection.issuer, subject: String(person.id), email, name }
}

async function tell(connection: Connection, returned: URL, { state, verifier }: Memo) {
  const config = configured(connection)
  const address = new URL(returned)
  // The address that people come back to is this service's alone, so that no other can answer in its place.
  address.searchParams.delete("iss")
  const { access_token: token } = await openid.authorizationCodeGrant(config, address, {
    expectedState: state,
    pkceCodeVerifier: verifier,
  })
  const read = async (path: string): Promise<unknown> => {
    const url = new URL(apiOf(connection.issuer) + path)
    const headers = new Headers({ accept: "application/vnd.github+json", "user-agent": "Livery" })
    const answer = await openid.fetchProtectedResource(config, token, url, "GET", null, headers)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.json()
  }
  const [person, addresses] = await Promise.all([read("/user"), read("/user/emails")])
  return { person: Person.parse(person), addresses: Addresses.parse(addresses) }
}
