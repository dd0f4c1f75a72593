import type { Install } from "./install.ts"

/** The bot of a new client on an install, and the client's key of the Tenant API. */
export async function makeBot(home: Install, name: string): Promise<{ key: string; botId: string }> {
  const sign = (who: string) => ["--email", `${who}@bench.test`, "--password", "a pass phrase of a bench"]
  const { account } = await home.livery<{ account: { id: string } }>(
    ...["partner", "create", "--name", "Bench", "--slug", "bench", ...sign("owner")],
  )
  const { apiKey: key } = await home.livery<{ apiKey: string }>(
    ...["customer", "create", "--partner", account.id, "--name", "Shop", ...sign("client")],
  )
  const { id } = await home.post<{ id: string }>(key, "/bots", { name, channel_type: "webchat" })
  return { key, botId: id }
}
