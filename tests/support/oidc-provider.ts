import { randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { isGranted } from "./code-grant.ts"

export interface ProviderPerson {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

/** What a provider does wrong once it is set. */
export type Wrong = "nonce" | "signature" | "audience" | "issuer" | "expired" | "denied"

/** What it knows Livery by. */
export const CLIENT = { id: "livery", secret: "a secret of the client: with signs" }

/** A provider of OpenID Connect on loopback: whoever is sent there is signed in as `state.person` at once. */
export async function startOidcProvider(port = 0) {
  const [keys, foreign] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")])
  const state = {
    person: { sub: "1", email: "ada@acme.test", email_verified: true, name: "Ada" } as ProviderPerson,
    wrong: undefined as Wrong | undefined,
    /** Claims of the person that only its userinfo tells. */
    hidesClaims: false,
    /** Paths that it was asked for. */
    asked: [] as string[],
  }
  const codes = new Map<string, URLSearchParams>()
  const tokens = new Map<string, ProviderPerson>()
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer)
    state.asked.push(pathname)
    if (pathname === "/.well-known/openid-configuration") return json(response, description())
    if (pathname === "/jwks")
      return json(response, {
        keys: [{ ...(await exportJWK(keys.publicKey)), kid: "1", alg: "RS256", use: "sig" }],
      })
    if (pathname === "/authorize") return authorize(searchParams, response)
    if (pathname === "/token") return token(request, new URLSearchParams(await text(request)), response)
    if (pathname === "/userinfo") {
      const person = tokens.get(request.headers.authorization?.replace(/^Bearer /, "") ?? "")
      return person ? json(response, person) : json(response, { error: "invalid_token" }, 401)
    }
    return json(response, {}, 404)
  }

  const description = () => ({
    issuer: state.wrong === "issuer" ? "http://127.0.0.1:1" : issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  })

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const back = new URL(asked.get("redirect_uri") ?? "")
    back.searchParams.set("state", asked.get("state") ?? "")
    const code = randomUUID()
    if (state.wrong === "denied") back.searchParams.set("error", "access_denied")
    else back.searchParams.set("code", code)
    codes.set(code, asked)
    response.writeHead(302, { location: back.href }).end()
  }

  async function token(request: IncomingMessage, given: URLSearchParams, response: ServerResponse) {
    const asked = codes.get(given.get("code") ?? "")
    codes.delete(given.get("code") ?? "")
    if (!asked || !isGranted(asked, given) || asked.get("client_id") !== CLIENT.id || !isClient(request))
      return json(response, { error: "invalid_grant" }, 400)
    const { sub, ...claims } = state.person
    const access = randomUUID()
    tokens.set(access, state.person)
    const past = state.wrong === "expired" ? Math.floor(Date.now() / 1000) - 3_600 : undefined
    const idToken = await new SignJWT({
      ...(state.hidesClaims ? {} : claims),
      nonce: state.wrong === "nonce" ? "another" : asked.get("nonce"),
    })
      .setProtectedHeader({ alg: "RS256", kid: "1" })
      .setIssuer(issuer)
      .setSubject(sub)
      .setAudience(state.wrong === "audience" ? "somebody else" : CLIENT.id)
      .setIssuedAt(past)
      .setExpirationTime((past ?? Math.floor(Date.now() / 1000)) + 300)
      .sign((state.wrong === "signature" ? foreign : keys).privateKey)
    json(response, { access_token: access, token_type: "Bearer", expires_in: 300, id_token: idToken })
  }

  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return Object.assign(state, { issuer, host: new URL(issuer).host, client: CLIENT, close })
}

/** HTTP Basic with both parts in the form of RFC 6749, 2.3.1. */
function isClient({ headers }: IncomingMessage): boolean {
  const [id = "", secret = ""] = Buffer.from(headers.authorization?.replace(/^Basic /, "") ?? "", "base64")
    .toString()
    .split(":")
  const read = (part: string) => decodeURIComponent(part.replaceAll("+", " "))
  return read(id) === CLIENT.id && read(secret) === CLIENT.secret
}

const json = (response: ServerResponse, body: object, status = 200): void =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
