import { expect, test } from "vitest"
import { currentLink } from "../../../components/ui/current-link.ts"

const hrefs = ["/home", "/bots", "/bots/1", "/bots/1/knowledge"]

test.each([
  ["/bots", "/bots"],
  ["/bots/2", "/bots"],
  ["/bots/1", "/bots/1"],
  ["/bots/1/knowledge/9", "/bots/1/knowledge"],
  ["/botsy", undefined],
])("%s belongs to %s", (path, href) => {
  expect(currentLink(path, hrefs)).toBe(href)
})
