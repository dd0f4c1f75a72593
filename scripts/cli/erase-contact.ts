import { eraseContact as erased } from "#lib/domain/privacy/privacy.ts"
import type { CliCommand } from "./command.ts"
import { findWhose, WHOSE } from "./find-whose.ts"

export const eraseContact: CliCommand = {
  about:
    "Removes a person from an account with everything about them, for good: a contact by its id, or everybody of an e-mail address. A record of numbers stays.",
  options: WHOSE,
  async run(whose) {
    const { ctx, person } = await findWhose(whose)
    const record = await erased(ctx, person)
    const counts = Object.entries(record.counts).map(([what, rows]) => `${rows} ${what}`)
    const { createdAt, id } = record
    return {
      json: record,
      text: `Erased ${counts.join(", ")}.\n  record  ${id}, ${createdAt.toISOString()}`,
    }
  },
}
