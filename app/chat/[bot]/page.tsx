import type { Metadata } from "next"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { HostedChat } from "#components/hosted/hosted-chat.tsx"
import { HostedFrame } from "#components/hosted/hosted-frame.tsx"
import { PasswordGate } from "#components/hosted/password-gate.tsx"
import * as words from "#components/words/words.ts"
import { homeOf } from "#lib/domain/branding/branding.ts"
import { enterPage } from "./actions.ts"
import { findPage, type HostedPage } from "./find-page.ts"
import { gateOf } from "./gate-of.ts"

type Props = { params: Promise<{ bot: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { host, widget, settings, address, picture } = await findPage((await params).bot)
  const title = settings.title ?? widget.bot.name
  const isOpen = settings.page.access === "public"
  const description = words.hosted.description(title)
  return {
    title,
    description,
    metadataBase: new URL(host.canonicalUrl),
    alternates: { canonical: address },
    robots: { index: isOpen && !settings.page.noindex },
    openGraph: {
      type: "website",
      siteName: host.brand.name,
      title,
      description,
      url: address,
      images: [{ url: picture, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: "summary_large_image" },
  }
}

/** A bot's own page: the chat over the whole window, behind a password or a sign-in where its owner wants that. */
export default async function ChatPage({ params }: Props) {
  const { bot } = await params
  const page = await findPage(bot)
  const gate = await gateOf(page)
  const { host, widget, settings } = page
  const title = settings.title ?? widget.bot.name
  if (gate === "sign-in") redirect(await signInAddress(page, bot))
  const nonce = (await headers()).get("x-nonce") ?? undefined
  return (
    <HostedFrame brand={host.brand} title={title}>
      {gate === null && <HostedChat botId={widget.bot.id} nonce={nonce} />}
      {gate === "password" && <PasswordGate title={title} action={enterPage.bind(null, bot)} />}
      {gate === "stranger" && (
        <p className="m-auto max-w-96 px-4 text-center text-muted">{words.hosted.stranger}</p>
      )}
    </HostedFrame>
  )
}

/** Nobody signs in at a client's own domain: there it leads to the page at the agency's address. */
async function signInAddress({ host, widget }: HostedPage, bot: string): Promise<string> {
  if (host.kind === "customer") return `${(await homeOf(host.realmId)).canonicalUrl}/chat/${widget.bot.id}`
  return `/sign-in?callbackUrl=${encodeURIComponent(`/chat/${bot}`)}`
}
