import type { MetadataRoute } from "next"
import { favicon } from "#components/brand/favicon.ts"
import { brandOfHost } from "./brand-of-host.ts"

/** What an installed app is called and looks like: the brand of the host. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const brand = await brandOfHost()
  return {
    name: brand.name,
    short_name: brand.name,
    start_url: "/",
    display: "standalone",
    theme_color: brand.accent,
    icons: [
      { src: favicon(brand), sizes: "any", type: "image/svg+xml" },
      { src: "/apple-touch-icon.png", sizes: "180x180", type: "image/png" },
    ],
  }
}
