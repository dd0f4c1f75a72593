import { join } from "node:path"
import { LANGUAGES } from "#lib/core/languages.ts"
import { type BrowserFile, bundle, makeFolder, versionOf } from "./browser-files.ts"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"

const SOURCES = [
  "components/words/**/*",
  "lib/core/languages.ts",
  "lib/domain/integrations/schema.ts",
  "scripts/steps/{browser-files,build-words}.ts",
  "package-lock.json",
]

/**
 * Makes, into .words/, what a page loads to speak another language than English: one script for each, beside the bundles
 * of the pages, so that none of them knows of it (docs/decisions/076-languages-of-the-app.md).
 */
export async function buildWords(): Promise<void> {
  await makeFolder(".words", await hashFiles(SOURCES), async () => {
    const files = (await Promise.all(LANGUAGES.filter((language) => language !== "en").map(script))).flat()
    return { version: versionOf(files), files }
  })
}

const script = async (language: string): Promise<BrowserFile[]> => {
  const [made] = await bundle({
    format: "iife",
    stdin: {
      contents: `import { ${language} } from "./${language}.ts"
import { speak } from "./in-language.ts"
speak({ words: { ${language} }, language: () => "${language}" })`,
      resolveDir: join(root, "components/words"),
      loader: "ts",
    },
  })
  return made ? [{ name: `${language}.js`, content: made.content }] : []
}
