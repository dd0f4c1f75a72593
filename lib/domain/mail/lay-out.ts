import { readableOn } from "../../core/color.ts"
import type { Brand } from "../branding/schema.ts"
import type { Mail, Said } from "./schema.ts"

interface Look {
  brand: Pick<Brand, "name" | "accent" | "logo">
  /** Where the brand is at home, for its logo. */
  origin: string
}

/** A mail as plain text and as HTML in a brand's colour. Programs that read mail know no style sheets, so styles stand inline. */
export function layOut(
  { brand, origin }: Look,
  { lead, action, said = [], notes, language = "en" }: Mail,
): { text: string; html: string } {
  const todo = action ? [`${action.label}:\n${action.link}`] : []
  const text = [...lead, ...todo, ...said.map(inText), ...notes, brand.name].join("\n\n")
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f6f7f9;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e4e6ea;border-radius:8px">
<tr><td style="padding:28px 32px 32px;color:#1c1e21;font-size:15px;line-height:1.5">
<p style="margin:0 0 24px;font-size:16px;font-weight:600">${masthead(brand, origin)}</p>
${lead.map((line) => paragraph(line)).join("\n")}
${action ? `<p style="margin:24px 0"><a href="${inHtml(action.link)}" style="${button(brand.accent)}">${inHtml(action.label)}</a></p>` : ""}
${said.map(spoken).join("\n")}
${notes.map((line) => paragraph(line, "color:#5c6370;font-size:13px")).join("\n")}
${action ? `<p style="margin:24px 0 0;color:#5c6370;font-size:12px;word-break:break-all">${inHtml(action.link)}</p>` : ""}
</td></tr></table>
</td></tr></table>
</body></html>`
  return { text, html }
}

const paragraph = (line: string, style = "") => `<p style="margin:0 0 12px;${style}">${inHtml(line)}</p>`

const inText = ({ by, about, text, sources, link }: Said) =>
  [`${by} (${about})`, text, ...sources, ...(link ? [link] : [])].join("\n")

const named = (by: string, link: string | undefined) => {
  const name = `<strong style="color:#1c1e21">${inHtml(by)}</strong>`
  return link ? `<a href="${inHtml(link)}" style="color:#1c1e21">${name}</a>` : name
}

const spoken = ({
  by,
  about,
  text,
  sources,
  link,
}: Said) => `<div style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #e4e6ea">
<p style="margin:0 0 4px;font-size:13px;color:#5c6370">${named(by, link)} · ${inHtml(about)}</p>
<p style="margin:0;white-space:pre-wrap;overflow-wrap:anywhere">${inHtml(text)}</p>
${sources.map((source) => `<p style="margin:4px 0 0;font-size:12px;color:#5c6370;overflow-wrap:anywhere">${inHtml(source)}</p>`).join("\n")}
</div>`

function masthead({ name, logo }: Look["brand"], origin: string): string {
  if (!logo) return inHtml(name)
  const address = new URL(logo, origin).href
  return `<img src="${inHtml(address)}" alt="${inHtml(name)}" height="32" style="height:32px;border:0">`
}

const button = (accent: string): string =>
  `display:inline-block;padding:10px 18px;border-radius:6px;background:${accent};color:${readableOn(accent)};font-weight:600;text-decoration:none`

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
const inHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
