import type { Context } from "../../core/context.ts"
import { createToken, pageOfTokens, revokeToken, updateToken } from "../api-keys/api-keys.ts"
import type { TokenSettings } from "../api-keys/schema.ts"
import { asClient } from "./as-client.ts"

/** Keys of the action API that a client works with, as its agency makes them. */
export const createClientToken = asClient("clients.write", (client: Context, settings: TokenSettings) =>
  createToken(client, { ...settings, kind: "secret" }),
)
export const listClientTokens = asClient("clients.read", pageOfTokens)
export const updateClientToken = asClient("clients.write", updateToken)
export const deleteClientToken = asClient("clients.write", revokeToken)
