import { setTimeout as pause } from "node:timers/promises"
import { expect, test } from "vitest"
import { languageOfRequest, speaking, spokenLanguage } from "#lib/core/spoken-language.ts"

test.each([
  [{}, "en"],
  [{ "accept-language": "de-CH,de;q=0.9,en;q=0.8" }, "de"],
  [{ "accept-language": "ja,pt-BR;q=0.5" }, "pt"],
  [{ "accept-language": "de", cookie: "livery-language=fr" }, "fr"],
  [{ "accept-language": "de", cookie: "a=b; livery-language=es; c=d" }, "es"],
  // Whatever else stands in the cookie, and one of another name, say nothing.
  [{ "accept-language": "de", cookie: "livery-language=xx" }, "de"],
  [{ "accept-language": "de", cookie: "livery-language=french" }, "de"],
  [{ "accept-language": "de", cookie: "not-livery-language=fr" }, "de"],
  [{ "accept-language": "de", cookie: "livery-language=__proto__" }, "de"],
])("%j reads %s", (headers, language) => {
  expect(languageOfRequest(headers)).toBe(language)
})

test("requests that are served at the same time speak their own languages", async () => {
  expect(spokenLanguage()).toBe("en")
  const heard = await Promise.all(
    (["de", "fr", "it"] as const).map((language) =>
      speaking(language, async () => {
        await pause(5)
        return spokenLanguage()
      }),
    ),
  )
  expect(heard).toEqual(["de", "fr", "it"])
})
