import { createHash, createHmac } from "node:crypto"
import type { IncomingMessage } from "node:http"

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest()

/**
 * Whether a request of Amazon S3 is signed with a secret (Signature Version 4), written from its description:
 * docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html.
 */
export function isSigned({ method, url = "", headers }: IncomingMessage, secret: string): boolean {
  const found = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
    headers.authorization ?? "",
  )
  const [, credential = "", signed = "", signature = ""] = found ?? []
  const { pathname, searchParams } = new URL(url, "http://s3")
  const query = [...searchParams]
    .map((pair) => pair.map(encode).join("="))
    .toSorted()
    .join("&")
  const lines = signed.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`)
  const hash = headers["x-amz-content-sha256"]
  const canonical = [method, pathname, query, lines.join(""), signed, hash].join("\n")
  const [, date = "", region = "", service = "", end = ""] = credential.split("/")
  const digest = createHash("sha256").update(canonical).digest("hex")
  const text = `AWS4-HMAC-SHA256\n${headers["x-amz-date"]}\n${date}/${region}/${service}/${end}\n${digest}`
  const key = [date, region, service, end].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(key, text).toString("hex") === signature
}

const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
