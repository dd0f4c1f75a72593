import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeXlsx } from "#tests/domain/knowledge/extraction/make-office.ts"
import type { Tried } from "../../scripts/try/try-file.ts"

const script = join(import.meta.dirname, "../../scripts/livery.mjs")
/** No database answers there. */
const env = { ...process.env, DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" }
const socket = createServer()
let folder = ""

const run = (...words: string[]): Promise<{ code: number; out: string; problems: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, "try", ...words], { env }, (error, out, problems) =>
      resolve({ code: Number(error?.code ?? 0), out, problems }),
    )
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "livery-try-"))
  await mkdir(join(folder, "deep/er"), { recursive: true })
  await writeFile(join(folder, "deep/er/hours.txt"), "Open 9 to 5.")
  await writeFile(join(folder, "deep/empty.md"), "")
  await writeFile(join(folder, "deep/new\nline\u001b[2J.txt"), "Read all the same.")
  await writeFile(
    Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]),
    "Name.",
  )
  await writeFile(join(folder, "a picture.png"), Buffer.from("89504e470d0a1a0a", "hex"))
  await writeFile(join(folder, "huge.txt"), "")
  await truncate(join(folder, "huge.txt"), 300 * 2 ** 20)
  await symlink(folder, join(folder, "deep/ring"))
  await symlink(join(folder, "gone"), join(folder, "nowhere"))
  await once(socket.listen(join(folder, "socket")), "listening")
})
afterAll(async () => {
  socket.close()
  await rm(folder, { recursive: true })
})

test("tells what became of every file of a folder, however odd, and needs no database", async () => {
  const { code, out, problems } = await run(folder, "--json", "--text")
  expect(problems).toBe("")
  expect(code).toBe(1)
  const { files, summary } = JSON.parse(out) as { files: Tried[]; summary: object }
  const told = files.map(({ file, outcome, text, reason }) => [file, outcome, text ?? reason])
  expect(told.sort()).toEqual([
    ["a picture.png", "refused", expect.stringContaining("not supported")],
    ["caf\ufffd.txt", "read", "Name."],
    ["deep/empty.md", "refused", "The file is empty."],
    ["deep/er/hours.txt", "read", "Open 9 to 5."],
    ["deep/new\\u{000a}line\\u{001b}[2J.txt", "read", "Read all the same."],
    ["huge.txt", "refused", "The file is larger than 100 MB."],
    ["nowhere", "unreadable", "It is a link that leads nowhere."],
    ["socket", "unreadable", "It is no file (a pipe, socket or device)."],
  ])
  expect(summary).toMatchObject({ files: 8, read: 3, refused: 3, unreadable: 2, characters: 35 })
})

test("says what was not read of a file, though the rest was", async () => {
  const part = join(folder, "part")
  await mkdir(part)
  const rows = `<row r="1"><c t="inlineStr"><is><t>Seen.</t></is></c></row><row r="2" hidden="1"><c t="inlineStr"><is><t>Not seen.</t></is></c></row>`
  await writeFile(join(part, "book.xlsx"), makeXlsx([{ name: "Stock", rows }]))
  const { code, out } = await run(part)
  expect(code).toBe(0)
  expect(out).toMatch(/ book\.xlsx: 1 row is hidden .* left out so far: Stock\./)
  expect(out).toContain("1 read (1 not in whole)")
  await rm(part, { recursive: true })
})

test("says it in a line a file for people, and ends with 0 when all was read", async () => {
  const { code, out } = await run(join(folder, "deep/er"))
  expect(code).toBe(0)
  expect(out).toMatch(/^read {8}txt +12 .* s {2}hours\.txt\n1 files \(12 bytes\): 1 read\. 12 characters/)
  expect((await run(join(folder, "gone"))).problems).toContain("There is no folder")
})

test("stops when it is interrupted, with what was done until then", async () => {
  const many = join(folder, "deep/many")
  await mkdir(many)
  for (let n = 0; n < 400; n++) await writeFile(join(many, `${n}.txt`), `Paragraph ${n}.\n\n`.repeat(20_000))
  const child = spawn(process.execPath, [script, "try", many], { env, stdio: ["ignore", "pipe", "inherit"] })
  let out = ""
  child.stdout.on("data", (part) => {
    if (!out) child.kill("SIGINT")
    out += part
  })
  const [code] = await once(child, "close")
  expect(code).toBe(130)
  expect(out).toMatch(/\nStopped\. \d+ files/)
})
