import { readdir } from "node:fs/promises"
import { join } from "node:path"

export interface Found {
  from: string
  text: string
}

/** Anything at all: every property of it is the same, it can be called, walked over and written down. */
const anything: unknown = new Proxy(() => anything, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => "1"
    if (key === Symbol.iterator) return () => [][Symbol.iterator]()
    if (key === "then" || key === "toJSON") return undefined
    if (key === "length") return 0
    if (key === "every" || key === "some") return () => true
    if (key === "map" || key === "flatMap" || key === "filter") return () => []
    return anything
  },
})

/** Arguments that decide which statement it is, by the name of the function; the others are told by nothing. */
const NAMINGS = ["session", "id", "contact", "fingerprint"].map((by) => ({ by, values: [] }))
const PAGES = [
  { accountId: "", filters: [null, null, null], skip: 0, take: 1 },
  { accountId: "", filters: [["a"], null, null], skip: 1000, take: 1 },
].map((page) => [
  { ...page, channelType: null, isActive: page.skip ? true : null, status: page.skip ? "active" : undefined },
])
const CONTACTS = {
  ...{ accountId: "", isAscending: true, take: 1, hidden: [] },
  terms: [[{ from: Buffer.from("a"), until: Buffer.from("b") }]],
}
const VARIANTS: Record<string, unknown[][]> = {
  turnOf: NAMINGS.map((naming) => ["", naming]),
  segmentsOfTurn: NAMINGS.map((naming) => ["", naming]),
  historyOfTurn: NAMINGS.map((naming) => ["", naming, 40]),
  historyOfConversation: [["", "", 40]],
  botForTurn: [
    ["", "id"],
    ["", undefined],
  ],
  namesByAlias: ["bot", "dataset", "file"].flatMap((noun) => [
    ["", noun, "id", ""],
    ["", noun, "alias", ""],
  ]),
  closeAnswersOf: ["account", "bot", "conversation"].map((what) => [anything, "", what, "id"]),
  botPage: PAGES,
  conversationPage: [
    ...PAGES,
    ...[{ botId: "00000000-0000-7000-8000-000000000000" }, { channel: "api" }].map((by) => [
      { accountId: "", skip: 0, take: 1, hidden: [], ...by },
    ]),
  ],
  filteredConversations: [
    ...["asked", "waiting", "attended", "own"].map((people) => ({ people })),
    { found: ["a"] },
    ...["good", "bad"].map((feedback) => ({ feedback })),
    { feedback: "any" },
    { unanswered: true },
    { language: "de", from: new Date(), until: new Date() },
    { outcome: "resolved", language: undefined },
    { outcome: "resolved", language: "de", tag: "a", until: new Date() },
    { tag: "a" },
    ...["nobody", { personId: "" }, { teamId: "" }].map((assigned) => ({ assigned })),
    { from: new Date(), until: new Date() },
    { found: ["a"], people: "own", tag: "a", unanswered: true, feedback: "bad", until: new Date() },
  ].map((by) => [PAGES[0]?.[0], { personId: "", ...by }]),
  sourcePage: PAGES,
  pageStatement: [],
  walkedPage: [],
  mostCounted: [],
  contactPage: ["seen", "left", "name", "created"].flatMap((order) =>
    [CONTACTS, { ...CONTACTS, few: 0, botId: "", channel: "a", from: { key: "", id: "" } }].map((walk) => [
      { ...walk, order },
    ]),
  ),
  namesOf: ["Source", "Bot"].map((table) => ["", table, []]),
}

/** Every statement of lib/db/statements, by calling whatever its files offer; `silent` are functions that gave none. */
export async function allStatements(): Promise<{ found: Found[]; silent: string[] }> {
  const folder = join(import.meta.dirname, "../../../lib/db/statements")
  const found: Found[] = []
  const silent: string[] = []
  for (const file of (await readdir(folder)).sort())
    for (const [name, offered] of Object.entries(await import(join(folder, file)))) {
      const from = `${file} ${name}`
      const texts = new Set<string>()
      const note = (statement: unknown) => {
        const text = typeof statement === "string" ? statement : (statement as { text?: string } | null)?.text
        if (typeof text === "string") texts.add(text)
      }
      if (typeof offered !== "function") note(offered)
      else for (const args of VARIANTS[name] ?? [undefined]) await ask(offered as Asked, args, note)
      for (const text of texts)
        if (/^\s*(select|insert|update|delete|with)\b/i.test(text)) found.push({ from, text })
      if (typeof offered === "function" && !texts.size && VARIANTS[name]?.length !== 0) silent.push(from)
    }
  return { found, silent }
}

type Asked = (...args: unknown[]) => unknown

async function ask(offered: Asked, args: unknown[] | undefined, note: (statement: unknown) => void) {
  const sql = {
    query: async (statement: unknown) => {
      note(statement)
      return { rows: [], rowCount: 0 }
    },
  }
  const tries = args
    ? [args.map((each) => (each === anything ? sql : each))]
    : [[sql, ...Array(6).fill(anything)], Array(6).fill(anything)]
  for (const each of tries)
    try {
      note(await offered(...each))
    } catch {
      // It took a connection for something else, or the other way round.
    }
}
