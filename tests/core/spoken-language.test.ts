import { setTimeout as pause } from "node:timers/promises"
import { expect, test } from "vitest"
import { chosenLanguage, speaking, spokenNow } from "#lib/core/spoken-language.ts"

test.each([
  [undefined, undefined],
  ["livery-language=fr", "fr"],
  ["a=b; livery-language=es; c=d", "es"],
  // Whatever else stands in the cookie, and one of another name, say nothing.
  ["livery-language=xx", undefined],
  ["livery-language=french", undefined],
  ["not-livery-language=fr", undefined],
  ["livery-language=__proto__", undefined],
])("the cookie %j chooses %s", (cookie, language) => {
  expect(chosenLanguage(cookie)).toBe(language)
})

test("requests that are served at the same time speak their own languages", async () => {
  expect(spokenNow()).toEqual({ language: "en" })
  const heard = await Promise.all(
    (["de", "fr", "it"] as const).map((language) =>
      speaking({ language }, async () => {
        await pause(5)
        return spokenNow().language
      }),
    ),
  )
  expect(heard).toEqual(["de", "fr", "it"])
})
