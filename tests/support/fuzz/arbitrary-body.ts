import fc from "fast-check"
import { fitting } from "./fitting-values.ts"
import { hostileText } from "./hostile-values.ts"
import { spoiltJson } from "./spoil-json.ts"
import type { Target } from "./targets.ts"

export interface Body {
  /** Of the Content-Type header; none where it is left out. */
  type: string | undefined
  /** Bytes as the letters of Latin-1, or a text of any letters, which is sent as UTF-8. */
  text: string
  latin1: boolean
}

const BOUNDARY = "----fuzz7d1"

/** A body of one of the media types that an operation takes, now and then of another, or broken. */
export function arbitraryBody(target: Target): fc.Arbitrary<Body | undefined> {
  const forms = Object.entries(target.bodies).map(([type, schema]) => {
    const place = { components: target.document.components.schemas, path: target.path, name: "", depth: 0 }
    const value = spoiltJson(fitting(schema, place))
    if (type === "application/json") return json(value)
    if (type === "multipart/form-data") return multipart(value)
    return fc.constantFrom(...FILES).map((text) => ({ type: "text/plain", text, latin1: true }))
  })
  // Some take bytes that the document has no schema for.
  if (forms.length === 0)
    return target.method === "PUT"
      ? fc.constantFrom(...FILES).map((text) => ({ type: "text/plain", text, latin1: true }))
      : fc.constant(undefined)
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 20, arbitrary: fc.oneof(...forms) },
  )
}

const TYPES = [
  "application/json; charset=utf-8",
  "application/json; charset=utf-16",
  "application/vnd.api+json",
  "APPLICATION/JSON",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  `multipart/form-data; boundary=${"b".repeat(300)}`,
  "application/octet-stream",
  "application/json, text/plain",
  "/",
  "",
  undefined,
]

/** What is done to the text of a JSON body on its way. */
const BREAKS: ((text: string) => string)[] = [
  (text) => text.slice(0, -1),
  (text) => `${text}x`,
  (text) => `\ufeff${text}`,
  (text) => text.replace(/^\{/, '{"__proto__":{"x":1},'),
  (text) => text.replace(/^\{/, '{"name":1e999,'),
  (text) => text.replace(/^\{/, '{"name":NaN,'),
  (text) => text.replace(/^(\{.*)\}$/s, "$1,}"),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/^\{"(\w+)":/, '{"$1":1,"$1":'),
  (text) => `[${text}]`,
  (text) => `/* */${text}`,
  () => "",
  () => "null",
  () => "[".repeat(20_000),
  () => '{"a":'.repeat(5000),
  () => `{"a":"${"x".repeat(1_000_100)}"}`,
  () => `[${"0,".repeat(100_000)}0]`,
]

const json = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Body> =>
  fc
    .record({
      value,
      type: fc.oneof(
        { weight: 20, arbitrary: fc.constant("application/json") },
        { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
      ),
      break: fc.oneof(
        { weight: 24, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.nat(BREAKS.length - 1) },
      ),
      // An overlong slash, a lone continuation byte, half a letter.
      bytes: fc.oneof(
        { weight: 40, arbitrary: fc.constant("") },
        { weight: 1, arbitrary: fc.constantFrom("\xc0\xaf", "\x80", "\xf0\x9f", "\xff\xfe") },
      ),
    })
    .map(({ value, type, break: nth, bytes }) => {
      const text = JSON.stringify(value) ?? "null"
      const broken = nth === undefined ? text : (BREAKS[nth]?.(text) ?? text)
      return bytes
        ? {
            type,
            text: bytesOf(broken).replace(/"(?=[^"]*$)/, `${bytes}"`),
            latin1: true,
          }
        : { type, text: broken, latin1: false }
    })

const FILES = [
  "Delivery costs 5 euros.",
  "",
  "%PDF-1.4\n%\xe2\xe3",
  "PK\x03\x04\x14\x00\x00\x00",
  "\x00\x01\x02\xff",
  "a,b\n1,2\n",
  "<html><body>Hello",
  "x".repeat(100_000),
]
const NAMES = [
  "notes.txt",
  "a.pdf",
  "../../etc/passwd",
  "a\\b.txt",
  "n\xef\xbf\xbdme.txt",
  "",
  "x".repeat(3000),
  'a";x="b',
]

/** Parts of a form whose fields fit, with parts that are odd in name, number, headers or end. */
const multipart = (fields: fc.Arbitrary<unknown>): fc.Arbitrary<Body> =>
  fc
    .record({
      fields,
      file: fc.constantFrom(...FILES),
      name: fc.oneof(
        { weight: 8, arbitrary: fc.constant("notes.txt") },
        { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
      ),
      odd: fc.oneof(
        { weight: 10, arbitrary: fc.constant(undefined) },
        { weight: 6, arbitrary: fc.nat(ODD_FORMS.length - 1) },
      ),
      stray: hostileText,
    })
    .map(({ fields, file, name, odd, stray }) => {
      const parts = Object.entries(typeof fields === "object" && fields !== null ? fields : { x: fields })
        .filter(([field]) => field !== "file")
        .map(([field, value]) => part(field, typeof value === "string" ? value : JSON.stringify(value)))
      const form = [...parts, part("file", file, name)]
      const whole = { text: `${form.join("")}--${BOUNDARY}--\r\n`, boundary: `boundary=${BOUNDARY}` }
      const { text, boundary } = odd === undefined ? whole : { ...whole, ...ODD_FORMS[odd]?.(form, stray) }
      return { type: `multipart/form-data; ${boundary}`, text, latin1: true }
    })

/** Letters beyond Latin-1 are written as the bytes of their UTF-8. */
const bytesOf = (text: string) => Buffer.from(text.toWellFormed()).toString("latin1")

function part(field: string, value: string, file?: string): string {
  const name = bytesOf(field)
    .replaceAll('"', "%22")
    .replaceAll(/[\r\n]/g, " ")
  const disposition = `Content-Disposition: form-data; name="${name}"`
  const type = file === undefined ? "" : `; filename="${file}"\r\nContent-Type: text/plain`
  return `--${BOUNDARY}\r\n${disposition}${type}\r\n\r\n${file === undefined ? bytesOf(value) : value}\r\n`
}

const END = `--${BOUNDARY}--\r\n`
const ODD_FORMS: ((form: string[], stray: string) => { text?: string; boundary?: string })[] = [
  (form) => ({ text: form.join("") }),
  (form) => ({ text: form.join("").slice(0, -20) }),
  (form) => ({ text: [...form, ...form, END].join("") }),
  (form, stray) => ({ text: [part("stray", stray), ...form, END].join("") }),
  (form, stray) => ({ text: [...form, part(stray, "value"), END].join("") }),
  (form, stray) => ({ text: [part(stray, "content", "stray.txt"), ...form, END].join("") }),
  (form) => ({ text: [...Array.from({ length: 60 }, (_, n) => part(`f${n}`, "x")), ...form, END].join("") }),
  () => ({ text: END }),
  () => ({ text: "" }),
  () => ({ text: "no form at all" }),
  () => ({ boundary: "" }),
  () => ({ boundary: "boundary=other" }),
  (form) => ({ text: `--${BOUNDARY}\r\n\r\nno headers\r\n${form.join("")}${END}` }),
  (form) => ({ text: `--${BOUNDARY}\r\n${"X-Long: y".repeat(3000)}\r\n\r\nz\r\n${form.join("")}${END}` }),
  (form) => ({
    text: `--${BOUNDARY}\nContent-Disposition: form-data; name=x\n\nunix\n${form.join("")}${END}`,
  }),
  (form) => ({
    text: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n${form.join("")}${END}`,
  }),
  (form) => ({
    text: `--${BOUNDARY}\r\nContent-Disposition: form-data; name*=utf-8''%ff%zz; filename*=x'y'%\r\n\r\nx\r\n${form.join("")}${END}`,
  }),
  (form) => ({
    text: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n####\r\n${form.join("")}${END}`,
  }),
]
