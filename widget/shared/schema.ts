/** What loader and panel speak of with each other and with the API; on the wire in snake case, as there. */

/** The colours of one theme, each a CSS colour. */
export interface Colors {
  accent: string
  accent_contrast: string
  accent_soft: string
  /** The accent as text on the panel's ground. */
  accent_text: string
  ring: string
}

export interface FormField {
  name: string
  label: string
  kind: "text" | "email" | "phone" | "choice" | "checkbox"
  choices: string[]
  required: boolean
}

export interface Parts {
  sources: boolean
  feedback: boolean
  copy: boolean
  attachments: boolean
  history: boolean
  restart: boolean
  end: boolean
  transcript: boolean
  erase: boolean
  maximize: boolean
  powered_by: boolean
}

/** How a bot wants to meet visitors, its texts in the visitor's language. */
export interface Settings {
  bot: { id: string; name: string }
  widget_id: string
  version: string
  locale: string
  direction: "ltr" | "rtl"
  title: string
  intro: string | null
  placeholder: string | null
  suggestions: string[]
  avatar: string | null
  theme: "auto" | "light" | "dark" | "page"
  colors: { light: Colors; dark: Colors }
  radius: "sharp" | "soft" | "round"
  font: string
  position: "right" | "left"
  offset: { x: number; y: number }
  z_index: number
  launcher: { kind: "bubble" | "text" | "avatar" | "none"; text: string | null }
  parts: Parts
  lead: { when: "never" | "before" | "unanswered" | "asked"; intro: string | null; fields: FormField[] }
  /** `away`: nobody is there now, and from when somebody is. */
  person: { enabled: boolean; away?: string | null }
  consent: { required: boolean; text: string; version: string; link: string | null } | null
  disclosure: string | null
  proactive: {
    text: string | null
    after_seconds: number | null
    after_scroll: number | null
    paths: string[]
  } | null
  limit_text: string | null
  made_by: { name: string; url: string | null } | null
  transcript_mail: boolean
  privacy_url: string | null
}

export interface Source {
  index: number
  source_name: string | null
  title: string | null
  url: string | null
  heading: string | null
  page: number | null
  /** Literally a part of the source. */
  quote: string
  /** The passage that the quote stands in, where it may be shown. */
  text?: string | null
}

export interface Attachment {
  id: string
  name: string
  size: number
  type: string
}

export interface Message {
  id: string
  role: "visitor" | "bot" | "person" | "system"
  text: string
  status: string
  /** Whether the answer was stopped: by the visitor, unless a person took over meanwhile. */
  stopped?: boolean
  taken_over?: boolean
  created_at: string
  sources?: Source[]
  answered?: boolean | null
  reason?: string | null
  feedback?: number | null
  origin?: "model" | "quote" | "person" | null
  ai_generated?: boolean
  /** Ids alone where the message was read from the API. */
  attachments?: (Attachment | string)[]
  /** The same with what they are called, where the message was read from the API and that is known. */
  files?: Attachment[]
  /** What a flow offers with it to choose from. */
  choices?: { id: string; label: string }[]
  /** Name of the person who wrote it. */
  author?: string | null
}

/** A function of the page that the bot may call. */
export interface Tool {
  description: string
  /** JSON schema of its input. */
  parameters?: object
  handler(input: unknown): unknown
}

/** What a script tag says. */
export interface Options {
  bot: string
  /** Scheme, host and port of the install. */
  base: string
  mode: "floating" | "inline" | "page"
  target: string | null
  launcher: string | null
  locale: string | null
  position: "right" | "left" | null
  theme: Settings["theme"] | null
}

/** What the page said before or while the panel is there. */
export interface FromPage {
  identity: string | null
  context: Record<string, unknown>
  tools: Record<string, Tool>
}

/** What the loader hands the panel. */
export interface Frame {
  options: Options
  element: HTMLElement
  root: ShadowRoot
  /** Puts a style sheet in place of the one that had its name. */
  style(name: string, css: string): void
  settings: Settings
  page: FromPage
  emit(name: string, detail?: unknown): void
  /** Tells the launcher whether the panel is open, and how many messages were not seen. */
  show(state: { open?: boolean; unread?: number }): void
  /** The button that was drawn; undefined where the page has its own. */
  launcher: HTMLElement | undefined
  /** Moves launcher and panel: to a side, or the other one, and so many pixels above the window's lower edge. */
  move(side?: "left" | "right", up?: number): void
  reload(locale: string): Promise<Settings>
}

/** What the panel lets the loader do. */
export interface Panel {
  open(focus: boolean): void
  close(): void
  send(text: string, options?: { hidden?: boolean }): Promise<void>
  identify(jwt: string): Promise<void>
  logout(): Promise<void>
  restart(): void
  maximize(on: boolean): void
  update(settings: Settings): Promise<void>
  destroy(): void
}
