/** Colours in hex, of which each text can be read on its ground. */
export interface OwnColours {
  page: string
  text: string
  header: string
  headerText: string
  heading: string
  accent: string
  accentText: string
}

/** How a website looks by itself. */
export interface OwnLook {
  name: string | null
  /** Of its navigation. */
  labels: string[]
  /** Below its first one. */
  headings: string[]
  /** On its first button. */
  action: string | null
  font: "sans" | "serif" | "mono"
  colours: OwnColours
  /** Addresses on this host. */
  logo: string | null
  share: string | null
}

/** What is known of a website. */
export interface ShownSite {
  host: string
  title: string
  /** The beginning of its text. */
  text: string
  own?: OwnLook
}
