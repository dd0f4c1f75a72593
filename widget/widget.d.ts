/** Types of the page API that `/widget.js` puts on a page: `window.Livery`. */
declare namespace Livery {
  /** What happens in a widget, and what its handlers are told. */
  interface Events {
    ready: undefined
    open: undefined
    close: undefined
    /** The visitor has sent a message. */
    send: { text: string }
    /** An answer of the bot, or a person's message, is complete. */
    message: { id: string; role: "bot" | "person"; text: string }
    /** A conversation has begun. */
    conversation: { id: string }
    /** The visitor has left their details. */
    lead: { fields: Record<string, unknown> }
    /** The visitor has asked for a person. */
    person: Record<string, never>
    /** The bot has called a function of the page. */
    tool: { name: string; input: unknown; result: unknown }
    /** The visitor has deleted all of their data. */
    erase: Record<string, never>
    error: { code: string; message: string }
  }

  /** A function of the page that the bot may call. */
  interface Tool {
    /** What it does, for the bot. */
    description: string
    /** JSON schema of its input; left out where it takes none. */
    parameters?: object
    /** What it returns, or throws, is what the bot reads. */
    handler(input: unknown): unknown
  }

  interface Widget {
    /** The id that the script tag names. */
    readonly bot: string
    /** Fulfilled once the launcher is there; rejected where the bot may not be shown on this site. */
    readonly ready: Promise<Widget>
    readonly isOpen: boolean
    /** The element that everything of the widget is in. */
    readonly element: HTMLElement | undefined
    open(): Promise<void>
    close(): Promise<void>
    toggle(): Promise<void>
    /** Takes launcher and panel off the page, and puts them back. */
    hide(): Promise<void>
    show(): Promise<void>
    /** Sends a message in the visitor's name; `hidden` does not show it. */
    send(text: string, options?: { hidden?: boolean }): Promise<void>
    restart(): Promise<void>
    maximize(on: boolean): Promise<void>
    /** Returns what ends it. */
    on<Name extends keyof Events>(name: Name, handler: (detail: Events[Name]) => void): () => void
    off<Name extends keyof Events>(name: Name, handler: (detail: Events[Name]) => void): void
    /** Says who the visitor is, by a JWT that your server has signed. No reload is needed. */
    identify(jwt: string): Promise<void>
    /** Ends the visitor's session; the next person on this device sees nothing of it. */
    logout(): Promise<void>
    /** What the bot should know of the page, sent along with each message. */
    setContext(values: Record<string, unknown>): void
    setLocale(locale: string): Promise<void>
    /** Returns what takes the functions back. */
    registerTools(tools: Record<string, Tool>): () => void
    /** Takes the widget off the page for good. */
    destroy(): Promise<void>
  }

  /** The first widget of a page, with all of them. */
  interface Global extends Widget {
    readonly widgets: Widget[]
    widget(bot: string): Widget | undefined
  }
}

interface Window {
  /** There once the loader has run, which the event `livery:ready` tells. */
  Livery?: Livery.Global
}

interface WindowEventMap {
  "livery:ready": CustomEvent<Livery.Widget>
}
