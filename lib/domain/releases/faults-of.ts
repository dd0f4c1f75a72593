import type { Scope } from "../../db/transaction.ts"
import { findFaults } from "../flows/flows.ts"
import type { Finding, FlowDocument } from "../flows/schema.ts"
import { unknownSecrets } from "../secrets/secrets.ts"

/** What is wrong with a flow by itself, and what of the account it names that there is not. */
export async function faultsOf(ctx: Scope, flow: FlowDocument): Promise<Finding[]> {
  const named = flow.blocks.flatMap((block) =>
    block.type === "http" ? block.headers.flatMap(({ secret }) => (secret ? [{ block, secret }] : [])) : [],
  )
  const unknown = new Set(
    await unknownSecrets(
      ctx,
      named.map(({ secret }) => secret),
    ),
  )
  const gone = named.filter(({ secret }) => unknown.has(secret))
  return [
    ...findFaults(flow),
    ...gone.map(
      ({ block, secret }): Finding => ({
        blockId: block.id,
        field: "headers",
        code: "unknown_secret",
        message: `There is no secret "${secret}". Choose another one, or add it`,
        severity: "error",
      }),
    ),
  ]
}
