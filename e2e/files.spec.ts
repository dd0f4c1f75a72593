import { api, expect, test } from "./support/test.ts"

const damaged = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(4000, "x")])
const picture = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex")

test("every file that cannot be used says why", async ({ agency, customer, signedIn }) => {
  await signedIn.goto(`${agency.origin}/bots/${customer.botId}/knowledge`)
  await signedIn.getByLabel("choose files").setInputFiles([
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    { name: "huge.txt", mimeType: "text/plain", buffer: Buffer.alloc(10 * 2 ** 20 + 1, "a") },
    { name: "picture.png", mimeType: "image/png", buffer: picture },
    { name: "damaged.pdf", mimeType: "application/pdf", buffer: damaged },
    {
      name: "notes.md",
      mimeType: "text/markdown",
      buffer: Buffer.from("# Notes\n\nThe bell costs 9 euros.\n"),
    },
  ])
  const uploads = signedIn.getByRole("list", { name: "Uploads" })
  const refused = (name: string) => uploads.getByRole("listitem").filter({ hasText: name })
  await expect(refused("empty.txt")).toContainText("The file is empty.")
  await expect(refused("huge.txt")).toContainText("larger than 10 MB")
  await expect(refused("picture.png")).toContainText("not supported")
  await expect(signedIn.getByRole("row", { name: /notes\.md/ })).toContainText("Ready")
  const row = signedIn.getByRole("row", { name: /damaged\.pdf/ })
  await expect(row).toContainText("The PDF is damaged")

  await signedIn.getByRole("button", { name: "Dismiss picture.png" }).click()
  await expect(refused("picture.png")).toBeHidden()
  await row.getByRole("button", { name: "Actions for damaged.pdf" }).click()
  await signedIn.getByRole("menuitem", { name: "Try again" }).click()
  await expect(row).toContainText("Failed")
  await row.getByRole("button", { name: "Actions for damaged.pdf" }).click()
  await signedIn.getByRole("menuitem", { name: "Delete" }).click()
  const dialog = signedIn.getByRole("dialog")
  await dialog.getByRole("button", { name: "Delete source" }).click()
  // What lies behind an open dialog is hidden too.
  await expect(dialog).toBeHidden()
  await expect(row).toBeHidden()
})

test("the server refuses what a page would not send", async ({ agency, customer, request, signedIn }) => {
  await signedIn.goto(`${agency.origin}/knowledge`)
  const address = `/api/uploads/${customer.botId}?name=a.txt`
  const put = (path: string, size: number) =>
    signedIn.evaluate(
      async ([path, size]) => {
        const answer = await fetch(path, { method: "PUT", body: new Uint8Array(size).fill(97) })
        return { status: answer.status, ...((await answer.json()) as { error: string }) }
      },
      [path, size] as const,
    )
  expect(await put(address, 10 * 2 ** 20 + 1)).toMatchObject({
    status: 413,
    error: expect.stringContaining("10 MB"),
  })
  expect(await put(address, 0)).toMatchObject({ status: 422, error: "The file is empty." })
  expect((await put("/api/uploads/01890000-0000-7000-8000-000000000000?name=a.txt", 9)).status).toBe(404)
  const elsewhere = await request.put(new URL(address, api).href, {
    headers: { "sec-fetch-site": "cross-site" },
    data: "text",
  })
  expect(elsewhere.status()).toBe(403)
})
