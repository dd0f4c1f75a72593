import { randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { isGranted } from "./code-grant.ts"

/** What it knows Livery by. */
export const CLIENT = { id: "livery at github", secret: "a secret of the client" }

/** A GitHub Enterprise Server on loopback: whoever is sent there is signed in as `person` at once. */
export async function startGitHub(port = 0) {
  const state = {
    person: { id: 1, login: "ada", name: "Ada" as string | null },
    addresses: [{ email: "ada@acme.test", primary: true, verified: true }],
    denies: false,
    /** What its API answers with instead. */
    status: 200,
  }
  const codes = new Map<string, URLSearchParams>()
  const tokens = new Set<string>()
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", url)
    if (pathname === "/login/oauth/authorize") return authorize(searchParams, response)
    if (pathname === "/login/oauth/access_token")
      return token(new URLSearchParams(await text(request)), response)
    const isKnown = tokens.has(request.headers.authorization?.replace(/^Bearer /, "") ?? "")
    // Its API refuses whoever does not name themselves.
    if (!isKnown || !request.headers["user-agent"]) return json(response, { message: "Bad credentials" }, 401)
    if (pathname === "/api/v3/user") return json(response, state.person, state.status)
    if (pathname === "/api/v3/user/emails") return json(response, state.addresses, state.status)
    return json(response, { message: "Not Found" }, 404)
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const back = new URL(asked.get("redirect_uri") ?? "")
    back.searchParams.set("state", asked.get("state") ?? "")
    back.searchParams.set("iss", `${url}/login/oauth`)
    const code = randomUUID()
    if (state.denies) back.searchParams.set("error", "access_denied")
    else back.searchParams.set("code", code)
    codes.set(code, asked)
    response.writeHead(302, { location: back.href }).end()
  }

  /** It answers 200 with an error in it. */
  function token(given: URLSearchParams, response: ServerResponse): void {
    const asked = codes.get(given.get("code") ?? "")
    codes.delete(given.get("code") ?? "")
    const isFitting =
      isGranted(asked, given) &&
      asked?.get("client_id") === CLIENT.id &&
      given.get("client_secret") === CLIENT.secret
    const access = randomUUID()
    if (isFitting) tokens.add(access)
    const granted = { access_token: access, token_type: "bearer", scope: asked?.get("scope") }
    json(response, isFitting ? granted : { error: "bad_verification_code" })
  }

  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return Object.assign(state, { url, host: new URL(url).host, client: CLIENT, close })
}

const json = (response: ServerResponse, body: object, status = 200): void =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
