/** A run of text, or something within one. */
export type Inline =
  | string
  | { kind: "strong" | "em" | "del"; content: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; href: string; content: Inline[] }
  | { kind: "cite"; index: number }
  | { kind: "break" }

export type Block =
  | { kind: "paragraph" | "heading"; content: Inline[] }
  | { kind: "list"; start: number | null; items: Block[][] }
  | { kind: "quote"; content: Block[] }
  | { kind: "code"; text: string; language: string | null }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" }
