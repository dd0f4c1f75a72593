import { removeDemo as remove } from "#lib/domain/demo/remove-demo.ts"
import type { CliCommand } from "./command.ts"

export const removeDemo: CliCommand = {
  about: "Deletes the demo agency, its client and everything they have.",
  options: {},
  async run() {
    const removed = await remove()
    return {
      json: { removed },
      text: removed ? "The demo data is gone; it will not come back." : "There is no demo data.",
    }
  },
}
