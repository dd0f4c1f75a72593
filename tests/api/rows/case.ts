import { expect } from "vitest"
import { sender } from "#tests/support/api.ts"
import type { World } from "./world.ts"

/** Who sends a request: by default the owner with its key of the family. */
export type As =
  | "owner"
  | "nobody"
  | "wrong key"
  | "no such key"
  | "other family"
  | "other header"
  | "revoked"
  | "stranger"
  | "full"
  | "broken"

/** One row of the contract: a request, and what must come back. `{bot}` and the like stand for ids of the world. */
export interface Case {
  request: string
  /** Why, where the request alone does not say it. */
  about?: string
  as?: As
  body?: unknown
  /** A multipart body; a value that begins with @ is a file of that name. */
  form?: Record<string, string>
  headers?: Record<string, string>
  status: number
  /** The whole body, exactly, with matchers where a value cannot be known. */
  is?: unknown
  /** A part of the body. */
  has?: unknown
  /** The body as it is sent, byte for byte. */
  text?: string
  /** The key sets at places of the body, e.g. "data.0". */
  keys?: Record<string, string[]>
  /** What `error` says in the Tenant API; with it the body has exactly success, error and message. */
  error?: string
  /** The code of a refusal of the API channel; with it the body has exactly ok and error. */
  code?: string
  /** Names and values of headers. */
  answers?: Record<string, string | RegExp>
}

export const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
export const TEXT = expect.any(String)
export const COUNT = expect.any(Number)

export const JSON_TYPE = { "Content-Type": "application/json" }
const notFound = (noun: string, name: string) =>
  `{"success":false,"error":"${name} not found","message":"The requested ${noun} does not exist or you don't have access"}`
export const BOT_NOT_FOUND = notFound("bot", "Bot")
export const SOURCE_NOT_FOUND = notFound("source", "Source")
export const CONVERSATION_NOT_FOUND = notFound("conversation", "Conversation")

/** A name for the table's output. */
export const nameOf = ({ request, about, as, body, form, status }: Case) =>
  [request, about ?? JSON.stringify(body ?? form)?.slice(0, 80), as && `as ${as}`, status]
    .filter(Boolean)
    .join(" · ")

/** Sends the request of a row and compares the answer. */
export async function hold(row: Case, world: World): Promise<void> {
  const filled = world.fill(row) as Case
  const { request, as = "owner", body, form, headers = {} } = filled
  const answer = await sender(world.credentials[as])(request, {
    ...(body !== undefined && { body }),
    ...(form && { body: formOf(form) }),
    headers,
  })
  expect({ status: answer.status, body: answer.status === row.status ? "" : answer.text }).toEqual({
    status: row.status,
    body: "",
  })
  if (filled.text !== undefined) expect(answer.text).toBe(filled.text)
  if (filled.is !== undefined) expect(answer.json).toEqual(filled.is)
  if (filled.has !== undefined) expect(answer.json).toMatchObject(filled.has as object)
  if (filled.error !== undefined)
    expect(answer.json).toEqual({ success: false, error: filled.error, message: TEXT })
  if (filled.code !== undefined)
    expect(answer.json).toEqual({ ok: false, error: { message: TEXT, code: filled.code } })
  for (const [place, names] of Object.entries(filled.keys ?? {}))
    expect([place, keysAt(answer.json, place)]).toEqual([place, [...names].sort()])
  for (const [name, value] of Object.entries(filled.answers ?? {}))
    expect(answer.headers.get(name)).toMatch(typeof value === "string" ? new RegExp(`^${value}$`) : value)
}

function keysAt(json: unknown, place: string): string[] {
  const found = place
    .split(".")
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], json)
  return Object.keys(found ?? {}).sort()
}

/** A film begins like one; everything else is text. */
const fileOf = (name: string) =>
  name.endsWith(".mp4")
    ? new Blob([new Uint8Array([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70, 0x34, 0x32, 0, 0, 0, 0])])
    : new Blob(["Returns are free within 30 days."], { type: "text/plain" })

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (value.startsWith("@")) form.append(name, fileOf(value), value.slice(1))
    else form.append(name, value)
  return form
}
