import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "../../..")

/** What a process of its own prints that chooses the standard model after `before`. */
async function choose(before: string): Promise<string> {
  const code = `import { chooseModel } from "./lib/domain/models/models.ts"
    import { registerQuotes } from "./lib/domain/quotes/quotes.ts"
    ${before}
    try { console.log(chooseModel(null).model.modelId) } catch (error) { console.log(error.message) }`
  const args = ["--input-type=module-typescript", "--eval", code]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env } })
  return stdout.trim()
}

test("a process that forgot to register the model that needs no key says what it has to call", async () => {
  expect(await choose("")).toBe(
    "No model without a key in this process: call registerQuotes() of lib/domain/quotes/quotes.ts where it starts",
  )
  expect(await choose("registerQuotes()")).toBe("quotes")
})
