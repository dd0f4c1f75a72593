import type { Context } from "../../core/context.ts"
import { createToken, pageOfTokens, revokeToken, updateToken } from "../api-keys/api-keys.ts"
import type { TokenSettings } from "../api-keys/schema.ts"
import { inClient } from "./in-client.ts"

/** Keys of the action API that a client works with, as its agency makes them. */
export const createClientToken = inClient("clients.write", (client: Context, settings: TokenSettings) =>
  createToken(client, { ...settings, kind: "secret" }),
)
export const listClientTokens = inClient("clients.read", pageOfTokens)
export const updateClientToken = inClient("clients.write", updateToken)
export const deleteClientToken = inClient("clients.write", revokeToken)
