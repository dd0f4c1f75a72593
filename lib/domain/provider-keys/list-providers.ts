import { z } from "zod"
import { query } from "../../db/command.ts"
import { configuredProviders, recipientOf } from "../models/models.ts"
import { assertMayKey } from "./may-enter-keys.ts"
import { type KeyFault, Provider, type ProviderView } from "./schema.ts"

const SHOWN = {
  ...{ id: true, provider: true, hint: true, enteredBy: true, createdAt: true },
  ...{ lastUsedAt: true, fault: true, failingSince: true },
}

/** Every provider with the account's key for it, if it has one. Throws `not_authorized` for who may not enter any. */
export const listProviders = query({
  permission: "account.write",
  input: z.strictObject({}),
  async run(ctx): Promise<ProviderView[]> {
    assertMayKey(ctx)
    const rows = await ctx.db.providerKey.findMany({ select: SHOWN })
    const { parentModelKeys } = ctx.account
    const there = configuredProviders({ modelKeys: {}, parentModelKeys })
    const keys = new Map(
      rows.map(({ provider, fault, ...key }) => [provider, { ...key, fault: fault as KeyFault | null }]),
    )
    return Provider.options.map((provider) => ({
      provider,
      recipient: recipientOf(`${provider}/`) ?? { name: provider, isOwn: false },
      key: keys.get(provider) ?? null,
      isThere: there.includes(provider),
    }))
  },
})
