import type { Form } from "./read-form.ts"
import type { AccountState } from "./stripe-state.ts"

export interface Answer {
  status: number
  body: string
  location?: string
}

export interface Asked {
  method: string
  path: string
  form: Form
  query: URLSearchParams
  account: AccountState
  accountId: string
}

export const ok = (object: object): Answer => ({ status: 200, body: JSON.stringify(object) })

export const list = (data: object[]) => ({ object: "list", data, has_more: false, url: "" })

export const failure = (status: number, type: string, message: string): Answer => ({
  status,
  body: JSON.stringify({ error: { type, message } }),
})

export const missing = (what: string): Answer => failure(404, "invalid_request_error", `No such ${what}`)

export const found = (object: object | undefined, what: string): Answer =>
  object ? ok(object) : missing(what)
