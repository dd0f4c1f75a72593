import { createHash } from "node:crypto"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { type BuildOptions, build } from "esbuild"
import { root } from "./root.ts"
import { withSetupLock } from "./setup-lock.mjs"

/** What a browser must know: two years of browsers, all with constructable stylesheets. */
export const TARGET = ["chrome111", "edge111", "firefox115", "safari16.4"]

export interface BrowserFile {
  name: string
  content: Uint8Array
}

/** A folder below the root whose files the server hands to browsers as they are, with their gzip and brotli forms. */
export interface Made {
  version: string
  files: BrowserFile[]
}

/** Makes the files of a folder and puts it in place, when their sources have changed. */
export async function makeFolder(name: string, sources: string, make: () => Promise<Made>): Promise<void> {
  const folder = join(root, name)
  const isMade = async () => (await readFile(join(folder, "made-from"), "utf8").catch(() => "")) === sources
  if (await isMade()) return
  await withSetupLock(async () => {
    if (await isMade()) return
    await writeAll(folder, await make(), sources)
  })
}

/** Makes small files of modules and all that they import. */
export async function bundle(options: BuildOptions): Promise<BrowserFile[]> {
  const out = join(root, "out")
  const { outputFiles = [] } = await build({
    bundle: true,
    minify: true,
    write: false,
    outdir: out,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    ...options,
  })
  return outputFiles
    .map(({ path, contents }) => ({ name: path.slice(out.length + 1), content: contents }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What changes with any of the files: part of their addresses, so that browsers may keep them. */
export function versionOf(files: BrowserFile[]): string {
  const hash = createHash("sha256")
  for (const { name, content } of files) hash.update(`${name}\0`).update(content)
  return hash.digest("hex").slice(0, 12)
}

/** Writes to a folder beside and puts it in place of the old one at once; a process that serves keeps what it has read. */
async function writeAll(folder: string, { version, files }: Made, sources: string) {
  const draft = `${folder}-${process.pid}`
  await mkdir(draft, { recursive: true })
  await Promise.all(
    files.flatMap(({ name, content }) => [
      writeFile(join(draft, name), content),
      writeFile(join(draft, `${name}.gz`), gzipSync(content, { level: 9 })),
      writeFile(join(draft, `${name}.br`), brotli(content)),
    ]),
  )
  const manifest = { version, files: files.map(({ name }) => name) }
  await writeFile(join(draft, "manifest.json"), JSON.stringify(manifest))
  await writeFile(join(draft, "made-from"), sources)
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
}

const brotli = (content: Uint8Array) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
