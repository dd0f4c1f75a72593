import { z } from "zod"
import {
  createClientToken,
  deleteClientToken,
  listClientTokens,
  updateClientToken,
} from "../../domain/clients/clients.ts"
import { listRoute } from "../action/list-route.ts"
import {
  NewToken,
  showNewToken,
  showToken,
  TokenFields,
  TokenRow,
  tokenSettings,
} from "../action/token-fields.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"

const base = "/partner/user/{userId}/token"
const OfUser = z.object({ userId: z.string() })
const OneOfUser = OfUser.extend({ tokenId: z.string() })
const IdOnly = { 200: { description: "The token's id", schema: z.object({ id: z.string() }) } }
const writing = { method: "POST", tag: "Partner", permission: "clients.write" } as const

/** Keys with which a program of a sub-account works, made by its agency. */
export const tokenRoutes = [
  listRoute({
    method: "GET",
    path: `${base}/list`,
    tag: "Partner",
    summary: "List tokens of a user",
    permission: "clients.read",
    params: OfUser,
    row: TokenRow,
    show: showToken,
    list: (ctx, at, { params }) => listClientTokens(ctx, params.userId ?? "", at),
  }),
  route({
    ...writing,
    path: `${base}/create`,
    summary: "Create token of a user",
    params: OfUser,
    body: TokenFields,
    confidential: true,
    responses: { 200: { description: "The token, whose value is shown only now", schema: NewToken } },
    handler: async (ctx, { params, body }) =>
      showNewToken(await createClientToken(ctx, params.userId, tokenSettings(body))),
  }),
  route({
    ...writing,
    path: `${base}/{tokenId}/update`,
    summary: "Update token of a user",
    params: OneOfUser,
    body: TokenFields,
    responses: IdOnly,
    handler: async (ctx, { params: { userId, tokenId }, body }) =>
      json(await updateClientToken(ctx, userId, { id: tokenId, settings: tokenSettings(body) })),
  }),
  route({
    ...writing,
    path: `${base}/{tokenId}/delete`,
    summary: "Delete token of a user",
    params: OneOfUser,
    body: z.strictObject({}),
    responses: IdOnly,
    handler: async (ctx, { params: { userId, tokenId } }) =>
      json(await deleteClientToken(ctx, userId, { id: tokenId })),
  }),
]
