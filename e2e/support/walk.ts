import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "@playwright/test"

/** Pages of one kind differ by what stands here. */
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}|web-[\w-]+/g
/** Leads away, or to what is looked at elsewhere. */
const ASIDE = /^[/](?:api|sign-out|docs)\b/
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

export interface Walked {
  /** One path for each kind of page. */
  pages: string[]
  /** What a browser or a reader would complain of, with the page where it was. */
  faults: string[]
}

/**
 * Follows links from a page until every kind of page below its host was seen once. Notes errors in the console, answers from
 * 400 on, and the name of the product's maker wherever somebody could read or hear it. Pictures of each page in light and
 * dark, on a desk and on a phone, go to a folder where one is named.
 */
export async function walk(
  page: Page,
  from: string,
  { pictures }: { pictures?: string | undefined } = {},
): Promise<Walked> {
  const { origin } = new URL(from)
  const faults: string[] = []
  let at = ""
  page.on("pageerror", (error) => faults.push(`${at}: ${error.message}`))
  page.on("console", (message) => message.type() === "error" && faults.push(`${at}: ${message.text()}`))
  page.on("response", (answer) => {
    if (answer.status() >= 400) faults.push(`${at}: ${answer.url()} answered ${answer.status()}`)
  })
  const seen = new Map<string, string>()
  const queue = [from]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { pathname } = new URL(next)
    const kind = pathname.replaceAll(ID, "…")
    if (seen.has(kind)) continue
    at = pathname
    seen.set(kind, pathname)
    await page.goto(origin + pathname)
    await page.getByRole("heading").first().waitFor()
    faults.push(...(await makersNames(page)).map((text) => `${at}: ${text}`))
    if (pictures) await takePictures(page, join(pictures, kind.replaceAll(/\W+/g, "-").slice(1) || "start"))
    const links = await page
      .locator("a[href]:not([download])")
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
    queue.push(
      ...links.filter((link) => link.startsWith(`${origin}/`) && !ASIDE.test(new URL(link).pathname)),
    )
  }
  return { pages: [...seen.values()], faults }
}

/** Texts and attributes of a page that name who made the product: nobody but the operator knows of them. */
const makersNames = (page: Page) =>
  page.evaluate(() => {
    const NAME = /\bLivery\b/
    const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}="${value}"`),
    )
    return [document.title, document.body.innerText, ...attributes].flatMap((text) => {
      const found = NAME.exec(text)
      return found ? [text.slice(Math.max(0, found.index - 60), found.index + 60)] : []
    })
  })

async function takePictures(page: Page, file: string) {
  await mkdir(join(file, ".."), { recursive: true })
  for (const size of SIZES)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${file}-${size.width}-${colorScheme}.png` })
    }
  await page.setViewportSize({ width: 1440, height: 900 })
}
