import { serveAuth } from "#lib/auth/serve-auth.ts"

/** A browser on one host, as far as signing in goes: it keeps cookies and follows nothing. */
export function browser(host: string, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()
  const send = async (
    method: string,
    path: string,
    fields?: Record<string, string>,
    extra: Record<string, string> = {},
  ) => {
    const request = new Request(`http://ignored.invalid/api/auth/${path}`, {
      method,
      headers: { host, "content-type": "application/x-www-form-urlencoded", ...headers, ...extra },
      ...(fields && { body: new URLSearchParams(fields).toString() }),
    })
    const answer = await serveAuth(request, path.split("?")[0]?.split("/") ?? [], Object.fromEntries(cookies))
    for (const header of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? []
      if (value) cookies.set(name, decodeURIComponent(value))
      else cookies.delete(name)
    }
    return answer
  }
  const csrfToken = async () =>
    ((await (await send("GET", "csrf")).json()) as { csrfToken: string }).csrfToken
  return {
    cookies,
    send,
    csrfToken,
    signIn: async (email: string, password: string, callbackUrl = "/bots") =>
      send("POST", "callback/credentials", { email, password, callbackUrl, csrfToken: await csrfToken() }),
    signOut: async () => send("POST", "signout", { csrfToken: await csrfToken() }),
  }
}
