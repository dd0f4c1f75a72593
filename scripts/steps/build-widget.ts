import { createHash } from "node:crypto"
import { watch } from "node:fs"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { type BuildOptions, build, type Plugin, transform } from "esbuild"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"
import { withSetupLock } from "./setup-lock.mjs"

const OUT = join(root, ".widget")
const STAMP = join(OUT, "made-from")
const LANGUAGES = ["de", "es", "fr", "it", "pt"]
/** What a visitor's browser must know: two years of browsers, all with constructable stylesheets. */
const TARGET = ["chrome111", "edge111", "firefox115", "safari16.4"]

type File = { name: string; content: Uint8Array }

/**
 * Builds what visitors' browsers load, into .widget/, when its sources have changed: the loader, the panel, a file of
 * words for each language, and the types of the page API. Beside each file lie its gzip and brotli forms.
 */
export async function buildWidget(): Promise<void> {
  const sources = await hashFiles(["widget/**/*", "scripts/steps/build-widget.ts", "package-lock.json"])
  if (await isMade(sources)) return
  await withSetupLock(async () => {
    if (await isMade(sources)) return
    const parts = await buildParts()
    const hash = createHash("sha256")
    for (const { name, content } of parts) hash.update(`${name}\0`).update(content)
    const version = hash.digest("hex").slice(0, 12)
    const loader = await buildLoader(version)
    await writeAll(version, [...parts, ...loader], sources)
  })
}

/** Builds again whenever a source changes, for development; `close` ends that. */
export function watchWidget(): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  const again = () =>
    buildWidget().catch((error) => console.error(`The widget is not built: ${error.message}`))
  const watcher = watch(join(root, "widget"), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(again, 100)
  })
  return {
    close: async () => {
      clearTimeout(timer)
      watcher.close()
    },
  }
}

const isMade = async (sources: string) => (await readFile(STAMP, "utf8").catch(() => "")) === sources

/** The panel and the words, which are fetched under an address that has their hash in it. */
const buildParts = () =>
  bundle({
    format: "esm",
    entryPoints: {
      panel: join(root, "widget/panel/panel.tsx"),
      hello: join(root, "widget/hello/hello.ts"),
      challenge: join(root, "widget/challenge/challenge.ts"),
      alias: join(root, "widget/alias/alias.ts"),
      ...Object.fromEntries(
        LANGUAGES.map((code) => [`lang-${code}`, join(root, `widget/words/lang-${code}.ts`)]),
      ),
    },
  })

async function buildLoader(version: string): Promise<File[]> {
  const [loader] = await bundle({
    format: "iife",
    entryPoints: { widget: join(root, "widget/loader/loader.ts") },
    define: { __VERSION__: JSON.stringify(version) },
  })
  const types = await readFile(join(root, "widget/widget.d.ts"))
  return [...(loader ? [loader] : []), { name: "widget.d.ts", content: types }]
}

async function bundle(options: BuildOptions): Promise<File[]> {
  const { outputFiles = [] } = await build({
    bundle: true,
    minify: true,
    write: false,
    outdir: OUT,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [styleTexts],
    ...options,
  })
  return outputFiles
    .map(({ path, contents }) => ({ name: path.slice(OUT.length + 1), content: contents }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Style sheets of the shadow root are imported as texts, without what only people read. */
const styleTexts: Plugin = {
  name: "style-texts",
  setup({ onLoad }) {
    onLoad({ filter: /[.]shadow[.]css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), {
        loader: "css",
        minify: true,
        target: TARGET,
      })
      return { contents: code.trim(), loader: "text" }
    })
  },
}

/** Writes to a folder beside and puts it in place of the old one at once; a process that serves keeps what it has read. */
async function writeAll(version: string, files: File[], sources: string) {
  const draft = `${OUT}-${process.pid}`
  await mkdir(draft, { recursive: true })
  await Promise.all(
    files.flatMap(({ name, content }) => [
      writeFile(join(draft, name), content),
      writeFile(join(draft, `${name}.gz`), gzipSync(content, { level: 9 })),
      writeFile(join(draft, `${name}.br`), brotli(content)),
    ]),
  )
  await writeFile(
    join(draft, "manifest.json"),
    JSON.stringify({ version, files: files.map(({ name }) => name) }),
  )
  await writeFile(join(draft, "made-from"), sources)
  await rm(OUT, { recursive: true, force: true })
  await rename(draft, OUT)
}

const brotli = (content: Uint8Array) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
