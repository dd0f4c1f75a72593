import { expect, test } from "vitest"
import { readableSize } from "#components/knowledge/readable-size.ts"

test("a size has at most two figures that matter", () => {
  expect([0, 1023, 1024, 1536, 49_000, 999_999, 1_000_000, 10 * 2 ** 20].map(readableSize)).toEqual([
    ...["0 B", "1023 B", "1 KB", "1.5 KB", "48 KB", "977 KB", "1 MB", "10 MB"],
  ])
})
