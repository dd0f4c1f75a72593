import type { Frame } from "../../shared/schema.ts"
import { readKept, writeKept } from "../../shared/storage.ts"

/** A refusal of the API, or a connection that failed (`offline`), in words that a visitor may read. */
export class Refusal extends Error {
  readonly code: string
  readonly retryAfter: number | undefined
  constructor(code: string, message: string, retryAfter?: number) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }
}

interface Session {
  token: string
  secret?: string
  visitor: { name: string | null; email: string | null; identified: boolean }
  conversations: number
}

interface Challenge {
  id: string
  prefix: string
  difficulty: number
}

type Init = { method?: string; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }

/**
 * Speaks with the install for one visitor. A session begins with the first call that needs one, never before; its secret is
 * what the browser keeps.
 */
export function makeClient(frame: Frame, consent: () => string | null) {
  const { options, settings } = frame
  const root = `${options.base}/api/v1/visitor`
  let session: Promise<Session> | undefined

  async function request(path: string, { method = "GET", body, headers, signal }: Init): Promise<Response> {
    const isForm = body instanceof FormData
    const response = await fetch(root + path, {
      method,
      // Another site's pages send none; a page of the install says so that it may be talked to.
      credentials: "same-origin",
      headers: { ...(body !== undefined && !isForm && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    }).catch(() => {
      throw new Refusal("offline", "")
    })
    if (response.ok) return response
    const { error } = await response.json().catch(() => ({ error: undefined }))
    throw new Refusal(error?.code ?? String(response.status), error?.message ?? "", error?.retry_after)
  }

  async function start(answer?: object): Promise<Session> {
    const kept = readKept(settings.widget_id)
    const version = consent()
    const body = {
      bot: options.bot,
      language: frame.settings.locale,
      ...(kept && { secret: kept.secret }),
      ...(frame.page.identity && { identity: frame.page.identity }),
      ...(version && { consent: { version } }),
      ...(answer && { challenge: answer }),
    }
    try {
      const response = await request("/sessions", { method: "POST", body })
      const started = (await response.json()) as Session
      // Another secret is another visit: the conversation that was kept is not its own.
      if (started.secret) writeKept(settings.widget_id, { secret: started.secret })
      return started
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "challenge_required" || answer) throw error
      return start(await solve())
    }
  }

  async function solve(): Promise<object> {
    const response = await request("/challenges", { method: "POST", body: { bot: options.bot } })
    const challenge = (await response.json()) as Challenge
    const { solveChallenge } = (await import(
      new URL("./challenge.js", import.meta.url).href
    )) as typeof import("../../challenge/challenge.ts")
    return { id: challenge.id, answer: await solveChallenge(challenge) }
  }

  const started = () => {
    session ??= start().catch((error) => {
      session = undefined
      throw error
    })
    return session
  }

  /** Calls as the visitor; a token that has run out is replaced once, by the kept secret. */
  async function call(path: string, init: Init = {}, again = true): Promise<Response> {
    const { token } = await started()
    try {
      const authorization = `Bearer ${token}`
      return await request(path, { ...init, headers: { ...init.headers, authorization } })
    } catch (error) {
      if (!again || !(error instanceof Refusal) || error.code !== "session_ended") throw error
      session = undefined
      return call(path, init, false)
    }
  }

  return {
    call,
    /** Whether this browser has talked with the bot before, or does now. */
    isKnown: () => session !== undefined || readKept(settings.widget_id) !== null,
    visitor: async () => (await started()).visitor,
    json: async <Out>(path: string, init?: Init): Promise<Out> => (await call(path, init)).json(),
    post: async <Out>(path: string, body: unknown): Promise<Out> =>
      (await call(path, { method: "POST", body })).json(),
    async identify(identity: string) {
      if (session === undefined && readKept(settings.widget_id) === null) return
      const { token } = await started()
      const headers = { authorization: `Bearer ${token}` }
      const response = await request("/sessions/identify", { method: "POST", body: { identity }, headers })
      session = response.json() as Promise<Session>
    },
    /** Ends the session here and there; what the browser kept is gone even when the install cannot be told. */
    async logout() {
      const known = session ?? (readKept(settings.widget_id) && started())
      await known
        ?.then(
          ({ token }) =>
            request("/sessions/logout", {
              method: "POST",
              body: {},
              headers: { authorization: `Bearer ${token}` },
            }),
          () => undefined,
        )
        .catch(() => undefined)
      session = undefined
      writeKept(settings.widget_id, null)
    },
    /** Forgets the session, which the next call resumes, or begins anew where it was ended elsewhere. */
    forget() {
      session = undefined
    },
  }
}

export type Client = ReturnType<typeof makeClient>
