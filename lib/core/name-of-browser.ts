/** In this order: most browsers name several others as well. */
const BROWSERS: [string, RegExp][] = [
  ["Edge", /\bEdg(?:A|iOS)?\/(\d+)/],
  ["Opera", /\bOPR\/(\d+)/],
  ["Samsung Internet", /\bSamsungBrowser\/(\d+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/],
  ["Safari", /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//],
]
const SYSTEMS: [string, RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows NT\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
]

/** What a User-Agent header says in words that people know; null for each part that it does not say. */
export function nameOfBrowser(agent: string): { browser: string | null; system: string | null } {
  const text = agent.slice(0, 400)
  const named = BROWSERS.map(([name, pattern]) => ({ name, version: pattern.exec(text)?.[1] }))
  const found = named.find(({ version }) => version)
  return {
    browser: found ? `${found.name} ${found.version}` : null,
    system: SYSTEMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
  }
}
