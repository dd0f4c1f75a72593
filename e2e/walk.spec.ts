import { expect, test } from "./support/test.ts"
import { walk } from "./support/walk.ts"

// LIVERY_PICTURES names a folder that pictures of every page go to.
const pictures = process.env.LIVERY_PICTURES
test.setTimeout(pictures ? 900_000 : 300_000)

test("a client finds no dead link, no error and nobody's name but the agency's on any page", async ({
  agency,
  signedIn,
}) => {
  const { pages, faults } = await walk(signedIn, `${agency.origin}/home`, {
    pictures: pictures && `${pictures}/client`,
  })
  // Whichever of its bots is met first.
  expect(pages.filter((path) => /^[/]bots[/].+[/]settings$/.test(path))).toHaveLength(1)
  expect(pages.length).toBeGreaterThan(25)
  expect(faults).toEqual([])
})

test("an agency's owner finds no dead link and no error on any page", async ({
  agency,
  customer: _,
  owner,
}) => {
  const { pages, faults } = await walk(owner, `${agency.origin}/home`, {
    pictures: pictures && `${pictures}/owner`,
  })
  // The page of one client, and its month.
  expect(pages.filter((path) => path.startsWith("/clients/"))).toEqual([
    expect.stringMatching(/^\/clients\/[^/]+$/),
    expect.stringMatching(/^\/clients\/[^/]+\/month$/),
  ])
  expect(faults).toEqual([])
})

test("anybody finds no dead link and nobody's name but the agency's", async ({ agency, page }) => {
  const { pages, faults } = await walk(page, `${agency.origin}/`, {
    pictures: pictures && `${pictures}/anybody`,
  })
  expect(pages).toContain("/sign-up")
  expect(faults).toEqual([])
})
