import { safeLink } from "#components/chat/safe-link.ts"

/** The page that a visitor wrote from, by its title or else its address. It says where it came from, so only web addresses lead there. */
export function PageLink({ url, title }: { url: string; title: string | null }) {
  const href = safeLink(url)
  const text = title ?? url.replace(/^https?:\/\//, "")
  if (!href) return <span className="[overflow-wrap:anywhere]">{text}</span>
  return (
    <a
      href={href}
      title={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="rounded-mark text-accent-text underline underline-offset-4 [overflow-wrap:anywhere] hover:decoration-2"
    >
      {text}
    </a>
  )
}
