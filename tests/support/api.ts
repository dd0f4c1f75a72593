import { handle } from "#lib/api/app.ts"
import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import type { LimitsInput } from "#lib/domain/plans/schema.ts"
import { makeAccount } from "#tests/support/account.ts"

export interface Caller {
  ctx: Context
  /** `tk_…` of the Tenant API. */
  tenantKey: string
  /** `sk-…` of the action API and API channel. */
  secretKey: string
}

/** A customer account with a key of each family. */
export async function makeCaller(limits: LimitsInput = {}, partnerLimits: LimitsInput = {}): Promise<Caller> {
  return callerOf(await makeAccount(limits, partnerLimits))
}

/** An agency with keys of its own, and no clients. */
export async function makeAgency(limits: LimitsInput = {}): Promise<Caller> {
  const slug = `a${newId().replaceAll("-", "").slice(0, 20)}`
  const { id } = await createPartner({ name: "Agency", slug })
  await system().account.update({ where: { id }, data: { limits } })
  return callerOf(systemContext(await loadFacts(id), makeLog(), "test"))
}

/** The agency above a customer, with its keys. */
export async function partnerOf({ ctx }: Caller): Promise<Caller> {
  return callerOf(systemContext(await loadFacts(ctx.account.parentId ?? ""), makeLog(), "test"))
}

async function callerOf(ctx: Context): Promise<Caller> {
  const tenant = await createToken(ctx, { kind: "tenant" })
  const secret = await createToken(ctx, { kind: "secret" })
  return { ctx, tenantKey: tenant.token, secretKey: secret.token }
}

/** The header that a family reads its credential from. */
export const credential = (family: string, key: string): Record<string, string> =>
  family === "tenant" ? { "X-API-Key": key } : { Authorization: `Bearer ${key}` }

export interface Answer {
  status: number
  headers: Headers
  text: string
  // The shape is what the tests are about.
  json: Json
}
export type Json = { [key: string]: Json } & Json[] & string

export type Send = (
  request: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>

/** Sends "GET /bots" and the like to the in-process handler, or to another mount of it. Objects become JSON. */
export function sender(headers: Record<string, string>, mount = (request: Request) => handle(request)): Send {
  return async (request, { body, headers: own } = {}) => {
    const [method = "GET", path = ""] = request.split(" ")
    const isJson = body !== undefined && !(body instanceof FormData) && !(body instanceof ReadableStream)
    const response = await mount(
      new Request(`http://localhost${path.startsWith("/v1") ? "" : "/api/v1"}${path}`, {
        method,
        headers: { ...(isJson && { "Content-Type": "application/json" }), ...headers, ...own },
        ...(body !== undefined && {
          body: isJson && typeof body !== "string" ? JSON.stringify(body) : (body as BodyInit),
          duplex: "half",
        }),
      } as RequestInit),
    )
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }
}

export const asTenant = ({ tenantKey }: Caller): Send => sender(credential("tenant", tenantKey))
export const asAction = ({ secretKey }: Caller): Send => sender(credential("action", secretKey))

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text as Json
  }
}
