import { describe, expect, test } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"
import { mendTwiceEncoded } from "#lib/domain/knowledge/extraction/twice-encoded.ts"
import { makeXlsx, textRow } from "./make-office.ts"

/** A text whose UTF-8 is taken for another encoding. */
function mistaken(text: string, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  return [...new TextEncoder().encode(text)].map((byte) => decoder.decode(Uint8Array.of(byte))).join("")
}

describe("a text that was encoded twice", () => {
  const cases: [text: string, encoding: string][] = [
    ["Café crème für 5 € – “schön”", "windows-1252"],
    ["It’s £5, and 20°C", "windows-1252"],
    ["naïve 😀", "windows-1252"],
    ["日本語の文章です", "windows-1252"],
    ["Öffnungszeiten: täglich außer Montag", "windows-1252"],
    ["Доставка стоит 350 рублей в Москве", "windows-1251"],
    ["Żółty kubek kosztuje dużo", "windows-1250"],
    ["Café für alle", "macintosh"],
  ]
  test.each(cases)("%s, taken for %s", (text, encoding) => {
    const once = mistaken(text, encoding)
    expect(once).not.toBe(text)
    expect(mendTwiceEncoded(once)).toBe(text)
    expect(mendTwiceEncoded(mistaken(once, "windows-1252"))).toBe(text)
  })

  test.each([
    "AMANHÃ… e «MENÚ», «CAFÉ», MAÇû",
    "List…•first “£five” —£ten x√2",
    "Ріо їхав, її Їжак",
    "If you see MÃ¼ller instead of Müller, the file was read as Latin-1.",
    "Ünïcödé çà et là, «É»",
    "Ã and Â are letters; so is Ä",
    "Ελληνικά κείμενα",
    "12 °C, 5 £, § 3",
  ])("is not: %s", (text) => {
    expect(mendTwiceEncoded(text)).toBe(text)
  })

  test("is mended in the lines that are so, where others are sound", () => {
    const wrong = ["Müller", "Schäfer", "Jürgens", "Köhler", "Weiß-Groß"].map((name) => `${name};1`)
    const sound = ["Löwe;2", "Bär;3", "Kühn;4", "Höß;5", "Übel;6", "Grün;7"]
    const table = [...sound, ...wrong.map((line) => mistaken(line, "windows-1252"))].join("\n")
    expect(mendTwiceEncoded(table)).toBe([...sound, ...wrong].join("\n"))
  })

  test("takes time in proportion to its length", () => {
    const line = `${mistaken("Schäfer für Öl", "windows-1252")} é\n`
    const started = process.cpuUsage().user
    mendTwiceEncoded(line.repeat(200_000))
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20)
  })
})

describe("is found wherever text stands", () => {
  const read = async (bytes: string | Buffer, name: string) =>
    (await extractText(Buffer.from(bytes), { name })).text
  const wrong = mistaken("Café für alle", "windows-1252")

  test.each([
    ["a.txt", wrong, "Café für alle"],
    ["a.md", `# ${wrong}`, "# Café für alle"],
    ["a.csv", `Name,Price\n${wrong},5\n`, "Name: Café für alle\nPrice: 5"],
    ["a.html", `<!doctype html><p>${wrong}`, "Café für alle"],
    [
      "named.html",
      "<!doctype html><p>Caf&Atilde;&copy; f&#195;&#188;r 5 &acirc;&#8218;&not;",
      "Café für 5 €",
    ],
    ["a.json", JSON.stringify({ name: wrong }), "name: Café für alle"],
    [
      "escaped.json",
      '{"name":"Caf\\u00c3\\u00a9 f\\u00c3\\u00bcr alle","path":"a\\\\u00c3"}',
      "name: Café für alle\npath: a\\u00c3",
    ],
  ])("%s", async (name, written, text) => {
    expect(await read(written, name)).toBe(text)
  })

  test("a.xlsx", async () => {
    const file = makeXlsx([{ name: "A", rows: textRow(1, [`${wrong}.`]) }])
    expect(await read(file, "a.xlsx")).toBe("A\n\nCafé für alle.")
  })
})
