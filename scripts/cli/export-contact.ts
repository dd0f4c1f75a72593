import { open } from "node:fs/promises"
import { resolve } from "node:path"
import { exportContact as exported } from "#lib/domain/privacy/privacy.ts"
import type { CliCommand } from "./command.ts"
import { findWhose, WHOSE } from "./find-whose.ts"
import { readableBytes } from "./show-progress.ts"

export const exportContact: CliCommand = {
  about:
    "Writes everything that an account has about a person into a new JSON file: a contact by its id, or everybody of an e-mail address.",
  argument: "file",
  options: WHOSE,
  async run({ file = "", ...whose }) {
    const { ctx, person } = await findWhose(whose)
    const { json } = await exported(ctx, person)
    const path = resolve(file)
    // Never in place of another file, and for nobody else to read.
    const target = await open(path, "wx", 0o600)
    try {
      await target.writeFile(json)
      const { size } = await target.stat()
      return { json: { file: path, bytes: size }, text: `${path}   (${readableBytes(size)})` }
    } finally {
      await target.close()
    }
  },
}
