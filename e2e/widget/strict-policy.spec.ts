import { ask, expect, install, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-r4nd0m'",
  "style-src 'self'",
  `connect-src ${install}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ")

test("complaint 23: it works under a strict policy and Trusted Types", async ({ customer, page, site }) => {
  const faults: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      console.error(`violated: ${violatedDirective}`),
    )
  })
  const address = site.serve(pageWith(customer.botId, { attributes: `nonce="r4nd0m"` }), {
    "content-security-policy": POLICY,
  })
  await page.goto(address)
  const panel = await openPanel(page)
  await ask(page, "Is the workshop open on Saturdays?")
  await expect(panel).toContainText("10 to 14")
  await panel
    .getByRole("button", { name: /^Source 1/ })
    .first()
    .click()
  await expect(panel.locator("mark")).toBeVisible()
  await page.evaluate(() => window.Livery?.setLocale("de"))
  await expect(page.getByRole("dialog", { name: /^Chat mit/ })).toBeVisible()
  expect(faults).toEqual([])
  const styled = await page.evaluate(
    () => document.querySelector("livery-widget")?.shadowRoot?.querySelectorAll("[style],style,link").length,
  )
  expect(styled).toBe(0)
})

test("a page of another framework, with its own globals and built-ins, does not break it", async ({
  customer,
  page,
  site,
}) => {
  const head = `<script>
    window.React = window.preact = window.h = window.Vue = "theirs"; window.fill = 1; window.page = 2; window.widgets = 3
    Array.prototype.last = function () {}; Object.prototype.extra = "from the page"
    window.process = { env: {} }; window.global = window; window.define = Object.assign(() => {}, { amd: true })
  </script>`
  await page.goto(site.serve(pageWith(customer.botId, { head })))
  await openPanel(page)
  await ask(page, "Is the workshop open on Saturdays?")
  await expect(panelOf(page)).toContainText("10 to 14")
  expect(await page.evaluate(() => (window as unknown as { h: string }).h)).toBe("theirs")
})
