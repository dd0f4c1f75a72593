import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import * as doors from "#lib/db/doors.mjs"

const root = join(import.meta.dirname, "../../..")
const uses: Record<keyof typeof doors, RegExp> = {
  system: /db\/system[.]ts"/,
  partner: /db\/partner[.]ts"/,
  owner: /\/owner[.]ts"/,
  vectorIndex: /db\/vector-index[.]ts"/,
  addresses: /role-address[.]ts"/,
  queue: /from "graphile-worker"/,
}

test.each(Object.entries(doors))("every file that is named for %s goes through it", async (name, files) => {
  for (const file of Object.keys(files))
    expect(await readFile(join(root, file), "utf8"), file).toMatch(uses[name as keyof typeof doors])
})
