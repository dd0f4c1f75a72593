import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import type { CliCommand } from "./command.ts"

export const createKey: CliCommand = {
  about:
    "A key of an account: secret (action API) or tenant (Tenant API), held to routes such as bot/**,!bot/*/delete.",
  options: { account: "required", kind: "required", name: "optional", routes: "optional" },
  async run({ account = "", kind, name = "", routes = "" }) {
    if (kind !== "secret" && kind !== "tenant") throw new Error("--kind is secret or tenant")
    const ctx = systemContext(await loadFacts(account), makeLog(), "cli")
    const allowedRoutes = routes
      .split(",")
      .map((route) => route.trim())
      .filter(Boolean)
    const { id, token } = await createToken(ctx, {
      kind,
      name,
      ...(allowedRoutes.length > 0 && { allowedRoutes }),
    })
    return { json: { id, token }, text: `${token}   (shown only now)` }
  },
}
