import { watch } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type BuildOptions, type Plugin, transform } from "esbuild"
import { type BrowserFile, bundle, makeFolder, TARGET, versionOf } from "./browser-files.ts"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"

const LANGUAGES = ["de", "es", "fr", "it", "pt"]

/**
 * Builds what visitors' browsers load, into .widget/, when its sources have changed: the loader, the panel, a file of
 * words for each language, and the types of the page API. Beside each file lie its gzip and brotli forms.
 */
export async function buildWidget(): Promise<void> {
  const sources = await hashFiles([
    "widget/**/*",
    "scripts/steps/{browser-files,build-widget}.ts",
    "package-lock.json",
  ])
  await makeFolder(".widget", sources, async () => {
    const parts = await buildParts()
    const version = versionOf(parts)
    return { version, files: [...parts, ...(await buildLoader(version))] }
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

/** The panel and the words, which are fetched under an address that has their hash in it. */
const buildParts = () =>
  widgetBundle({
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

async function buildLoader(version: string): Promise<BrowserFile[]> {
  const [loader] = await widgetBundle({
    format: "iife",
    entryPoints: { widget: join(root, "widget/loader/loader.ts") },
    define: { __VERSION__: JSON.stringify(version) },
  })
  const types = await readFile(join(root, "widget/widget.d.ts"))
  return [...(loader ? [loader] : []), { name: "widget.d.ts", content: types }]
}

const widgetBundle = (options: BuildOptions) =>
  bundle({ jsx: "automatic", jsxImportSource: "preact", plugins: [styleTexts], ...options })

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
