/** An element whose style is asked for, as the selectors of style sheets name it. */
export interface Subject {
  part: "page" | "header" | "heading" | "action"
  tag: string
  id: string
  classes: string[]
  /** Declarations of its own. */
  style: string
}

/** What the HTML of a site's first page says about how the site looks; texts in one line, addresses absolute. */
export interface SiteLook {
  /** What the site calls itself. */
  name: string | null
  labels: string[]
  heading: string | null
  headings: string[]
  text: string | null
  /** The words on its first button. */
  action: string | null
  themeColour: string | null
  subjects: Subject[]
  styles: string
  /** Addresses of style sheets, of the logo and of the picture for links to the site; the likeliest first. */
  sheets: string[]
  logos: string[]
  shares: string[]
}

/** Colours as `#rrggbb`, of what is known. */
export interface SiteColours {
  page?: string
  text?: string
  header?: string
  headerText?: string
  heading?: string
  accent?: string
}

/** Enough of a site to draw a page that resembles it. */
export interface SiteDrawing
  extends Pick<SiteLook, "name" | "labels" | "heading" | "headings" | "text" | "action"> {
  colours: SiteColours
  font: "sans" | "serif" | "mono"
}

/** The same with its pictures, each a PNG, JPEG or WebP. */
export interface SitePainting {
  drawing: SiteDrawing
  logo: Uint8Array | null
  share: Uint8Array | null
}
