import type { Locator, Page } from "@playwright/test"
import { clickFor } from "./press.ts"
import { api, expect } from "./test.ts"

/** A bot without anything, by the key of its customer; returns its id. */
export async function newBot(page: Page, key: string, name: string): Promise<string> {
  const made = await page.request.post(`${api}/bots`, {
    headers: { "x-api-key": key },
    data: { name, channel_type: "webchat" },
  })
  return (await made.json()).data.id as string
}

/** What stands on the canvas of a flow and around it. */
export const canvasOf = (page: Page) => {
  const canvas = page.getByRole("region", { name: "Canvas of the flow" })
  const block = (id: string) => canvas.locator(`.react-flow__node[data-id="${id}"]`)
  return {
    canvas,
    block,
    exit: (id: string, name: string) => block(id).locator(`.react-flow__handle[data-handleid="${name}"]`),
    line: (id: string) => canvas.locator(`.react-flow__edge[data-id="${id}"]`),
    find: page.getByRole("dialog").getByRole("combobox"),
    saved: page.getByRole("status").filter({ hasText: "Saved as a draft" }),
  }
}

/** Begins with an example; the canvas may come a while after the flow does. */
export async function begin(page: Page, example: RegExp, shown: Locator) {
  await clickFor(
    page
      .getByRole("button", { name: example })
      .or(page.getByRole("button", { name: "Deploy" }))
      .first(),
    page.getByRole("button", { name: "Deploy" }),
  )
  await expect(shown).toBeVisible()
}
