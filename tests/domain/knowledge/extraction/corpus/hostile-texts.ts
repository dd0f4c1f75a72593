import { makeXlsx, textRow } from "../make-office.ts"
import { makePdf } from "../make-pdf.ts"
import { makeDocx, makeRawZip, paragraph } from "../make-zip.ts"
import type { Corpus } from "./corpus.ts"
import { deflated } from "./raw-office.ts"

const MB = 2 ** 20
const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Buffer.from(text, "latin1")
const filled = (pattern: string, size = 10 * MB) => Buffer.alloc(size, pattern)

export const hostileTables: Corpus = {
  "one-line.csv": () => filled("abc,def,"),
  "million-columns.csv": () => bytes(`${"a,".repeat(1_000_000)}\n${"1,".repeat(1_000_000)}\n`),
  "columns-within-a-row.csv": () => bytes(`${"a,".repeat(400_000)}\n1,2\n`),
  "open-quote.csv": () => bytes(`name,text\nx,"${"abc\n".repeat(2 * MB)}`),
  "only-quotes.csv": () => filled('"'),
  "only-commas.csv": () => filled(`${",".repeat(99)}\n`),
  "many-rows.csv": () => filled("a,b\n"),
}

export const hostileJson: Corpus = {
  "deep.json": () => bytes("[".repeat(100_000) + "]".repeat(100_000)),
  "deep-object.json": () => bytes(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
  "endless-open.json": () => filled("["),
  "empty-lists.json": () => bytes(`[${"[],".repeat(2 * MB)}[]]`),
  "one-string.json": () => bytes(`{"a":"${"word ".repeat(MB)}"}`),
  "names.json": () =>
    bytes('{"__proto__":{"x":"Still"},"constructor":"readable","toString":1,"":"and more"}'),
  "half.json": () => bytes('{"a": [1, 2'),
  "surrogates.json": () => bytes(String.raw`{"a\ud800": "Still \udc00readable\u0000."}`),
  "growing-paths.json": () => {
    const key = "k".repeat(1000)
    return bytes(`{"${key}":{${Array.from({ length: 200_000 }, (_, n) => `"${n}":1`).join()}}}`)
  },
  "bad-line.jsonl": () => bytes('{"a":1}\n{"a":2}\n{"a":'),
}

export const hostilePages: Corpus = {
  "deep.html": () => bytes(`<html>${"<div>".repeat(100_000)}`),
  "angles.html": () => bytes(`<html>${"<".repeat(2 * MB)}`),
  "open-comment.html": () => bytes(`<html><p>Still readable.</p><!--${"-".repeat(9 * MB)}`),
  "open-attribute.html": () => bytes(`<html><p>Still readable.</p><p a="${"a".repeat(9 * MB)}`),
  "many-attributes.html": () =>
    bytes(`<html><p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=1`).join(" ")}>Still readable.</p>`),
  "unclosed.html": () => bytes(`<html>${"<p>word".repeat(200_000)}`),
  "entities.html": () => bytes(`<html><p>${"&amp;&#0;&#x110000;&bogus;".repeat(100_000)}</p>`),
  "only-script.html": () => bytes(`<html><script>${"alert(1);".repeat(100_000)}</script>`),
}

export const hostileMarkdown: Corpus = {
  "headings.md": () => filled("# a\n", 2 * MB),
  "hashes.md": () => filled("#"),
  "brackets.md": () => filled("# [[[[[[[[[[[[[[[[[[![](\n", 2 * MB),
  "fences.md": () => filled("```\n", 2 * MB),
  "one-word.txt": () => filled("a"),
  "combining.txt": () => bytes(`a${"\u0301".repeat(2 * MB)} Still readable.`),
  "line-ends.txt": () => filled("\r\n", 4 * MB),
  "questions.txt": () => filled("Q: a\n", 2 * MB),
  "full-stops.txt": () => filled(". ", 2 * MB),
}

export const hostileEncodings: Corpus = {
  "nul.txt": () => bytes("some text\0and more of it"),
  "late-nul.txt": () => bytes(`${"text ".repeat(4000)}\0`),
  "lone-surrogates.txt": () =>
    Buffer.from(
      `\ufeffStill \ud800readable, ${"with words that stand around it ".repeat(9)}\udc00.`,
      "utf16le",
    ),
  "utf16-no-mark.txt": () => Buffer.from("Still readable without a mark.", "utf16le"),
  "utf16-odd.txt": () =>
    Buffer.concat([
      Buffer.from(`\ufeffStill readable${", and more of it".repeat(9)}.`, "utf16le"),
      Buffer.from([0x41]),
    ]),
  "overlong.txt": () => latin1("\xc0\xaf\xe0\x80\xaf Still readable."),
  "only-mark.txt": () => bytes("\ufeff"),
  "escapes.txt": () => filled("\x1b[2J\x07\x08", 100_000),
  "empty.txt": () => bytes(""),
  "empty.pdf": () => bytes(""),
  "empty.docx": () => bytes(""),
  "blank.csv": () => bytes(" \n\t \n"),
}

/** A file that is two things at once, or not what its name says. */
export const disguised: Corpus = {
  "page-then-pdf.html": async () =>
    Buffer.concat([bytes("<html><p>Still readable.</p>\n"), await makePdf([[{ text: "Hidden." }]])]),
  "pdf-then-page.pdf": async () =>
    Buffer.concat([await makePdf([[{ text: "Still readable." }]]), bytes("<html><script>alert(1)</script>")]),
  "zip-then-pdf.docx": async () => {
    const pdf = Buffer.from(await makePdf([[{ text: "Hidden." }]]))
    return makeRawZip([
      { name: "\n", packed: Buffer.concat([Buffer.from("\n"), pdf]), size: pdf.length + 1, method: 0 },
      deflated("word/document.xml", `<w:document>${paragraph("Still readable.")}</w:document>`),
    ])
  },
  "pdf-then-zip.pdf": async () =>
    Buffer.concat([await makePdf([[{ text: "Still readable." }]]), makeDocx(paragraph("Hidden."))]),
  "junk-then-pdf.pdf": async () =>
    Buffer.concat([bytes("HTTP/1.1 200 OK\r\n\r\n"), await makePdf([[{ text: "Still readable." }]])]),
  "about-pdf.txt": () => bytes("How a PDF begins:\n%PDF-1.7\nStill readable."),
  "picture-then-page.html": () => latin1("GIF89a/*<html><script>alert(1)</script>*/=1"),
  "word.txt": () => makeDocx(paragraph("Still readable.")),
  "excel.csv": () => makeXlsx([{ name: "A", rows: textRow(1, ["Still readable."]) }]),
  "picture.docx": () => latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
  "program.pdf": () => latin1("MZ\x90\0\x03\0\0\0"),
  "rich.doc": () => latin1("{\\rtf1 Text}"),
  "packed.txt": () => latin1("\x1f\x8b\x08\0\0\0\0\0"),
}
