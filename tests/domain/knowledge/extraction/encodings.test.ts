import { readFileSync } from "node:fs"
import iconv from "iconv-lite"
import { describe, expect, test } from "vitest"
import { extractText } from "#lib/domain/knowledge/extraction/extraction.ts"

const input = (name: string) => readFileSync(new URL(`inputs/${name}`, import.meta.url))
const utf8 = (text: string) => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]) => Buffer.concat(parts)

const TEXTS: Record<string, string> = {
  Russian: "Товар можно вернуть бесплатно в течение тридцати дней.\nДоставка стоит 350 рублей.",
  Ukrainian: "Товар можна повернути безкоштовно протягом тридцяти днів.\nЇї ціна п'ять гривень.",
  Polish: "Towar można zwrócić bezpłatnie w ciągu trzydziestu dni.\nŻółty kubek jest dostępny.",
  Czech: "Vrácení zboží je zdarma do třiceti dnů.\nDoprava po městě stojí padesát korun.",
  Hungarian: "A csomag visszaküldése harminc napon belül ingyenes.\nA szállítás ezer forintba kerül.",
  Greek: "Επιστροφές προϊόντων εντός τριάντα ημερών χωρίς χρέωση.\nΤα έξοδα είναι πέντε ευρώ.",
  Hebrew: "החזרות ניתן לבצע בתוך שלושים יום ללא תשלום.\nדמי משלוח הם עשרים שקלים.",
  Arabic: "يمكن إرجاع المنتج مجانا خلال ثلاثين يوما.\nتكلفة التوصيل خمسة دراهم.",
  Turkish: "Ürünler otuz gün içinde ücretsiz iade edilebilir.\nKargo ücreti beş liradır, şube açık.",
  Simplified: "客户可以在三十天内免费退货。\n标准配送费用为十二元，两到三天送达。",
  Traditional: "客戶可以在三十天內免費退貨。\n標準運送費用為十二元，兩到三天送達。",
  Japanese: "商品は三十日以内に無料で返品できます。\n送料は五百円です。",
  Korean: "상품은 삼십일 이내에 무료로 반품할 수 있습니다.\n배송비는 삼천원입니다.",
  German: "Rückgabe ist möglich für 30 Tage.\nÖffnungszeiten: täglich außer Montag, 5 € Gebühr.",
  French: "Les retours sont gratuits pendant trente jours.\nLa livraison coûte cinq euros à Genève.",
}
const ENCODINGS: [language: string, encodings: string[]][] = [
  ["Russian", ["windows-1251", "koi8-r", "iso-8859-5"]],
  ["Ukrainian", ["windows-1251", "koi8-u"]],
  ["Polish", ["windows-1250", "iso-8859-2"]],
  ["Czech", ["windows-1250", "iso-8859-2"]],
  ["Hungarian", ["windows-1250"]],
  ["Greek", ["windows-1253", "iso-8859-7"]],
  ["Hebrew", ["windows-1255", "iso-8859-8"]],
  ["Arabic", ["windows-1256"]],
  ["Turkish", ["windows-1254"]],
  ["Simplified", ["gbk", "gb18030"]],
  ["Traditional", ["big5"]],
  ["Japanese", ["shift_jis", "euc-jp"]],
  ["Korean", ["euc-kr"]],
  ["German", ["windows-1252"]],
  ["French", ["windows-1252"]],
  ...Object.keys(TEXTS).map((language): [string, string[]] => [language, ["utf-8", "utf-16le", "utf-16be"]]),
]
const CASES = ENCODINGS.flatMap(([language, all]) => all.map((encoding) => [language, encoding] as const))

describe("an encoding that nothing declares", () => {
  test.each(CASES)("%s in %s", async (language, encoding) => {
    const text = TEXTS[language] ?? ""
    const read = await extractText(iconv.encode(text, encoding, { addBOM: false }), { name: "a.txt" })
    expect(read.text).toBe(text)
    expect(read.unread).toBeUndefined()
  })

  test.each([
    ["Russian", "windows-1251"],
    ["Japanese", "shift_jis"],
    ["Simplified", "gbk"],
    ["Polish", "windows-1250"],
  ])("of a table and a page: %s in %s", async (language, encoding) => {
    const [first = "", second = ""] = (TEXTS[language] ?? "").split("\n")
    const table = await extractText(iconv.encode(`A;B\n1;"${first}"\n2;"${second}"\n`, encoding), {
      name: "a.csv",
    })
    expect(table).toMatchObject({ type: "csv", text: `A: 1\nB: ${first}\n\nA: 2\nB: ${second}` })
    const html = `<!doctype html><head><title>A</title></head><p class="x">${first}<p class="x">${second}`
    const page = await extractText(iconv.encode(html, encoding), { name: "a.html" })
    expect(page).toMatchObject({ type: "html", text: `${first}\n\n${second}` })
    expect([table.unread, page.unread]).toEqual([undefined, undefined])
  })

  test("in Turkish letters that others have for Icelandic is told from it", async () => {
    const turkish = "Kargo ücreti 50 TL. Siparişiniz üç iş günü içinde ulaşır. İade süresi on dört gündür."
    const icelandic = "Það er opið alla daga nema á sunnudögum. Verðið er 500 krónur og ókeypis fyrir börn."
    const read = async (text: string, encoding: string) =>
      (await extractText(iconv.encode(text, encoding), { name: "a.txt" })).text
    expect(await read(turkish, "iso-8859-9")).toBe(turkish)
    expect(await read(icelandic, "windows-1252")).toBe(icelandic)
  })

  test("of old Macintoshes is read with its quotation marks, and of DOS in Central Europe refused", async () => {
    const text = "Café “Zürich” – geöffnet täglich außer montags. Größe: 45 qm, Preis: 20 Euro."
    const read = await extractText(iconv.encode(text, "macintosh"), { name: "a.txt" })
    expect(read).toMatchObject({ text, unread: [{ kind: "doubtful_encoding" }] })
    const dos = iconv.encode("Zboží;Cena\nKávovar dvoušálkový;1290\nŠálek porcelánový;149\n", "cp852")
    await expect(extractText(dos, { name: "a.csv" })).rejects.toThrow("could not be told")
  })

  test.each([
    ["cp1251.txt", "Товар можно вернуть бесплатно"],
    ["cp1250.txt", "Wysyłka kosztuje dwanaście złotych"],
    ["gbk.txt", "客户可以在三十天内免费退货"],
    ["gbk.csv", "价格: 128元"],
    ["gbk.html", "标准配送费用为十二元，两到三天送达"],
    ["euckr.txt", "배송비는 삼천원입니다"],
  ])("%s", async (name, text) => {
    const read = await extractText(input(name), { name })
    expect(read.text).toContain(text)
    expect(read.unread).toBeUndefined()
  })

  test("in seven bits, with escapes", async () => {
    const bytes = utf8("\u001b$BJVIJ\u001b(B: 30\n")
    expect((await extractText(bytes, { name: "a.txt" })).text).toBe("返品: 30\n")
  })

  test("far behind plain ASCII", async () => {
    const russian = TEXTS.Russian ?? ""
    const bytes = join(utf8("Order no. 1234, paid.\n".repeat(20_000)), iconv.encode(russian, "windows-1251"))
    expect((await extractText(bytes, { name: "a.txt" })).text.endsWith(russian)).toBe(true)
  })
})

describe("a declared encoding", () => {
  test("is believed where it gives a plausible text", async () => {
    const html = `<meta charset="iso-8859-2"><p>Otevřeno každý den`
    expect((await extractText(iconv.encode(html, "iso-8859-2"), { name: "a.html" })).text).toBe(
      "Otevřeno každý den",
    )
    const bare = iconv.encode("<p>Otevřeno každý den</p><p>Zavřeno v neděli", "windows-1250")
    const read = await extractText(bare, { name: "a.html", declaredType: "text/html; charset=windows-1250" })
    expect(read.text).toBe("Otevřeno každý den\n\nZavřeno v neděli")
  })

  test.each(["iso-8859-1", "utf-8", "shift_jis", "no-such-thing"])(
    "is not believed where it is %s and the bytes are not",
    async (charset) => {
      const html = `<meta charset="${charset}"><p>${TEXTS.Russian}`
      expect((await extractText(iconv.encode(html, "windows-1251"), { name: "a.html" })).text).toContain(
        "Товар можно вернуть",
      )
    },
  )
})

describe("what cannot be told", () => {
  test("is read as the likeliest and named as doubtful", async () => {
    const read = await extractText(iconv.encode(TEXTS.Russian ?? "", "cp866"), { name: "a.txt" })
    expect(read.text).toBe(TEXTS.Russian)
    expect(read.unread).toEqual([{ kind: "doubtful_encoding", count: 1, where: ["IBM866 (Cyrillic)"] }])
  })

  test("is refused where nothing gives a plausible text", async () => {
    const refused = extractText(iconv.encode(TEXTS.Polish ?? "", "cp852"), { name: "a.txt" })
    await expect(refused).rejects.toMatchObject({
      code: "unprocessable",
      message: expect.stringMatching(/not in UTF-8.*encoding could not be told.*Save it as UTF-8/),
    })
  })
})

describe("bytes that are no text", () => {
  test("a few make no other encoding of a text in UTF-8", async () => {
    const text = "Größe und Maße für Bücher.\n".repeat(20)
    const read = await extractText(join(utf8(text), Buffer.from("caf\xe9 \xff", "latin1")), { name: "a.txt" })
    expect(read.text).toBe(`${text}caf\ufffd \ufffd`)
    expect(read.unread).toEqual([{ kind: "undecodable_bytes", count: 2, where: ["UTF-8"] }])
  })

  test("in another encoding are named too", async () => {
    const bytes = join(
      iconv.encode((TEXTS.Simplified ?? "").repeat(50), "gbk"),
      Buffer.from([0xff, 0x20, 0xff]),
    )
    const read = await extractText(bytes, { name: "a.txt" })
    expect(read.text).toContain("免费退货")
    expect(read.unread).toEqual([{ kind: "undecodable_bytes", count: 2, where: ["GB18030 (Chinese)"] }])
  })

  test("a few stray zeros are left out and counted, many make it binary", async () => {
    const text = "An export of a database. ".repeat(40)
    const read = await extractText(utf8(`${text}\0\0end`), { name: "a.txt" })
    expect(read.text).toBe(`${text}end`)
    expect(read.unread).toEqual([{ kind: "undecodable_bytes", count: 2 }])
    await expect(extractText(utf8("some text\0and more"), { name: "a.txt" })).rejects.toMatchObject({
      code: "unsupported_type",
    })
  })
})
