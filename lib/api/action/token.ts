import { z } from "zod"
import {
  createToken,
  getToken,
  pageOfTokens,
  revokeToken,
  updateToken,
} from "../../domain/api-keys/api-keys.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { listRoute } from "./list-route.ts"
import { NewToken, showNewToken, showToken, TokenFields, TokenRow, tokenSettings } from "./token-fields.ts"

const One = z.object({ tokenId: z.string() })
const IdOnly = { 200: { description: "The token's id", schema: z.object({ id: z.string() }) } }
const writing = { method: "POST", tag: "Token", permission: "tokens.write", atomic: true } as const
const reading = { method: "GET", tag: "Token", permission: "tokens.read" } as const

/** The account's own keys of this API. */
export const token = [
  listRoute({
    ...reading,
    path: "/token/list",
    summary: "List tokens",
    row: TokenRow,
    show: showToken,
    list: (ctx, at) => pageOfTokens(ctx, at),
  }),
  route({
    ...writing,
    path: "/token/create",
    summary: "Create token",
    description: "A token that is held to routes itself can only hand on routes of its own.",
    body: TokenFields,
    confidential: true,
    responses: { 200: { description: "The token, whose value is shown only now", schema: NewToken } },
    handler: async (ctx, { body }) =>
      showNewToken(await createToken(ctx, { ...tokenSettings(body), kind: "secret" })),
  }),
  route({
    ...reading,
    path: "/token/{tokenId}/fetch",
    summary: "Fetch token",
    params: One,
    responses: { 200: { description: "The token, without its value", schema: TokenRow } },
    handler: async (ctx, { params }) => json(showToken(await getToken(ctx, { id: params.tokenId }))),
  }),
  route({
    ...writing,
    path: "/token/{tokenId}/update",
    summary: "Update token",
    params: One,
    body: TokenFields,
    responses: IdOnly,
    handler: async (ctx, { params, body }) =>
      json(await updateToken(ctx, { id: params.tokenId, settings: tokenSettings(body) })),
  }),
  route({
    ...writing,
    path: "/token/{tokenId}/delete",
    summary: "Delete token",
    params: One,
    body: z.strictObject({}),
    responses: IdOnly,
    handler: async (ctx, { params }) => json(await revokeToken(ctx, { id: params.tokenId })),
  }),
]
