import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { isLiveryError } from "#lib/core/errors.ts"
import { cleanName } from "#lib/domain/files/files.ts"
import { extractText, readDocument } from "#lib/domain/knowledge/extraction/extraction.ts"
import { LONGEST_TEXT } from "#lib/domain/knowledge/extraction/schema.ts"
import { childSeconds, largestChild } from "./child-usage.ts"
import { EXPECTED } from "./corpus/expected.ts"
import { hostileArchives, hostileOffice } from "./corpus/hostile-archives.ts"
import { hostileCompound } from "./corpus/hostile-compound.ts"
import { hostilePdfs } from "./corpus/hostile-pdfs.ts"
import * as texts from "./corpus/hostile-texts.ts"

const MB = 2 ** 20
/** How much more processor time work may take where others share the core and its caches; what grows without bounds takes more. */
const SHARED_CORE = 3
const bytes = (text: string) => new TextEncoder().encode(text)
const hostile = {
  ...hostileArchives,
  ...hostileOffice,
  ...hostilePdfs,
  ...hostileCompound,
  ...texts.hostileTables,
  ...texts.hostileJson,
  ...texts.hostilePages,
  ...texts.hostileMarkdown,
  ...texts.hostileEncodings,
  ...texts.disguised,
}

const ends = (text: string) => (text.length > 300 ? text.slice(0, 150) + text.slice(-150) : text)

/** What became of a file, and its text or the reason. */
async function outcomeOf(content: Uint8Array, name: string): Promise<{ outcome: string; says: string }> {
  try {
    const { extracted, passages } = await readDocument(content, { name, split: {} })
    for (const { start, end, text } of passages) expect(text).toBe(extracted.text.slice(start, end))
    expect(extracted.text.length).toBeLessThanOrEqual(LONGEST_TEXT)
    expect(extracted.text).not.toContain("\0")
    expect(extracted.text.isWellFormed()).toBe(true)
    return { outcome: "read", says: ends(extracted.text) }
  } catch (error) {
    if (!isLiveryError(error)) throw error
    return { outcome: error.code, says: error.message }
  }
}

describe("a hostile file is refused or read in bounds, and the next one is read", () => {
  let watch: NodeJS.Timeout
  let own = 0
  let child = 0
  beforeAll(() => {
    watch = setInterval(() => {
      own = Math.max(own, process.memoryUsage.rss())
      child = Math.max(child, largestChild())
    }, 20)
  })
  afterAll(() => {
    clearInterval(watch)
    expect(child).toBeLessThan(448 * MB)
  })

  it("for which an outcome is written down", () => {
    expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(60)
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(hostile).sort())
  })

  it.each(Object.entries(hostile))("%s", { timeout: 60_000 }, async (name, make) => {
    const [outcome, says, seconds = 1] = EXPECTED[name] ?? []
    const content = await make()
    const before = process.memoryUsage.rss()
    own = before
    const begun = childSeconds()
    const found = await outcomeOf(content, name)
    const used = childSeconds() - begun
    expect(found).toEqual({ outcome, says: expect.stringMatching(says ?? /^$/) })
    expect(used).toBeLessThan(SHARED_CORE * seconds)
    expect(own - before).toBeLessThan(256 * MB)
    expect((await extractText(bytes("Still here."), { name: "next.txt" })).text).toBe("Still here.")
  })
})

describe("a hostile name changes nothing but what is shown", () => {
  const names: [string, string][] = [
    ["../../../etc/passwd", "passwd"],
    ["..\\..\\windows\\system.ini", "system.ini"],
    ["/etc/shadow", "shadow"],
    ["a\0.pdf", "a.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["CON", "CON"],
    ["..", "document"],
    ["", "document"],
    [" \u200b ", "document"],
    ["a\r\nSet-Cookie: x=1.txt", "aSet-Cookie: x=1.txt"],
    [`${"x".repeat(300)}.txt`, `${"x".repeat(196)}.txt`],
    ["<img src=x onerror=alert(1)>.md", "<img src=x onerror=alert(1)>.md"],
    ["%2e%2e%2fpasswd", "%2e%2e%2fpasswd"],
    ["\ud800.txt", "\ufffd.txt"],
  ]
  it.each(names)("%j", async (name, shown) => {
    expect((await extractText(bytes("Still readable."), { name })).text).toBe("Still readable.")
    expect(cleanName(name)).toBe(shown)
  })
})
