import { readFile, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { LiveryError, notFound } from "#lib/core/errors.ts"
import { nullIfNoFile, nullIfNotFound } from "#lib/core/if-missing.ts"

test("only what is not found is gone", async () => {
  expect(await Promise.reject(notFound("account")).catch(nullIfNotFound)).toBeNull()
  for (const fault of [
    new LiveryError("unavailable", "The database is not reachable"),
    new LiveryError("not_authorized", "No"),
    new Error("not_found"),
  ])
    await expect(Promise.reject(fault).catch(nullIfNotFound)).rejects.toBe(fault)
})

test("a file that cannot be read is no file that is missing", async () => {
  expect(await stat(join(tmpdir(), "livery-there-is-no-such-file")).catch(nullIfNoFile)).toBeNull()
  await expect(readFile(tmpdir()).catch(nullIfNoFile)).rejects.toMatchObject({ code: "EISDIR" })
})
