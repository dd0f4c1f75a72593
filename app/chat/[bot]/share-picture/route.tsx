import { findPage } from "../find-page.ts"
import { drawSharePicture } from "./draw-share-picture.tsx"

/** What a chat's address looks like where it is shared. */
export async function GET(_: Request, { params }: { params: Promise<{ bot: string }> }) {
  const { host, widget, settings } = await findPage((await params).bot)
  const picture = await drawSharePicture({
    title: settings.title ?? widget.bot.name,
    brand: host.brand.name,
    accent: settings.accent ?? host.brand.accent,
  })
  return new Response(picture, {
    headers: { "content-type": "image/png", "cache-control": "public, max-age=3600" },
  })
}
