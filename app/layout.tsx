import "./globals.css"
import { GeistSans } from "geist/font/sans"
import type { Metadata, Viewport } from "next"
import localFont from "next/font/local"
import { headers } from "next/headers"
import Script from "next/script"
import type { ReactNode } from "react"
import { BrandStyle } from "#components/brand/brand-style.tsx"
import { favicon } from "#components/brand/favicon.ts"
import { ThemeProvider } from "#components/theme/theme-provider.tsx"
import { brandOfHost } from "./brand-of-host.ts"
import { spokenHere } from "./spoken-here.ts"

// As the package gives it, but fetched only where code stands.
const GeistMono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  adjustFontFallback: false,
  preload: false,
})

export async function generateMetadata(): Promise<Metadata> {
  const brand = await brandOfHost()
  return {
    title: { default: brand.name, template: `%s · ${brand.name}` },
    icons: { icon: favicon(brand), apple: "/apple-touch-icon.png" },
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "white" },
    { media: "(prefers-color-scheme: dark)", color: "oklch(0.16 0.006 265)" },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined
  const { language, script } = spokenHere()
  return (
    <html lang={language} className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <head>
        <BrandStyle brand={await brandOfHost()} nonce={nonce} />
      </head>
      <body>
        {/* A page comes alive once its words are there; until then it stands as it was made here. */}
        {script && <Script id="words" src={script} strategy="beforeInteractive" {...(nonce && { nonce })} />}
        <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
      </body>
    </html>
  )
}
