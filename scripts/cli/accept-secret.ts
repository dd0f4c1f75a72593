import { acceptSecret } from "#lib/db/check-secret.ts"
import { migrate } from "#lib/db/migrate/migrate.ts"
import { attachDatabase } from "../steps/attach-database.ts"
import { findSecret, makeSecret, secretPlace } from "../steps/keep-secret.ts"
import { prepareUpgrade } from "../steps/prepare-upgrade.ts"
import type { CliCommand } from "./command.ts"

export const acceptNewSecret: CliCommand = {
  about:
    "Goes on with the present secret where the one that the database was made with is lost: sessions end, and stored credentials have to be entered again.",
  options: {},
  opens: "nothing",
  async run() {
    const database = await attachDatabase()
    const { url, data, leave } = database
    try {
      const secret = (await findSecret(data)) ?? (await makeSecret(data))
      process.env.LIVERY_SECRET = secret
      await migrate(url, (names) => prepareUpgrade(database, names))
      const unreadable = await acceptSecret(url, secret)
      return {
        json: { unreadable },
        text: `The secret in ${secretPlace(data)} is the install's now. Everybody has to sign in again. Stored credentials that cannot be read any more: ${unreadable} (secrets of webhooks, of tools and of channels: make or enter them again).`,
      }
    } finally {
      await leave()
    }
  },
}
