import { authorize } from "../../core/command.ts"
import type { Context, Permission } from "../../core/context.ts"
import { asClientContext } from "./as-client-context.ts"

/**
 * A function of an account as the agency calls it inside one of its clients, which is named by id or alias. Throws
 * `not_authorized` unless the caller is an agency and has the permission, `not_found` for a client that is not its own.
 */
export const asClient =
  <Input, Out>(
    permission: Extract<Permission, `clients.${string}`>,
    run: (client: Context, input: Input) => Promise<Out>,
  ) =>
  async (ctx: Context, id: string, input: Input): Promise<Out> => {
    authorize(ctx, permission)
    return run(await asClientContext(ctx, id), input)
  }
