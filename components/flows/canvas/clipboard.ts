import { exitsOf, withExit } from "#lib/core/flow-exits.ts"
import type { Block, FlowDocument, FlowNote, Place } from "#lib/domain/flows/schema.ts"
import { BLOCK_ICONS, freeId, newBlock } from "../block-kinds.ts"

type Piece = { blocks: Block[]; notes: FlowNote[] }

/** Blocks and notes in the text form of a flow, so that they can be put into another bot's as well. */
export function textOfSelection(flow: FlowDocument, ids: ReadonlySet<string>): string {
  const blocks = flow.blocks.filter(({ id }) => ids.has(id))
  const notes = (flow.notes ?? []).filter(({ id }) => ids.has(id))
  const { format } = flow
  return JSON.stringify({ format, start: null, blocks, ...(notes.length > 0 && { notes }) }, null, 2)
}

/** What a text holds of a flow; null: it is none. Members that a block of its kind has not are left out. */
export function piecesOf(text: string): Piece | null {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(given) || given.format !== 1 || !Array.isArray(given.blocks)) return null
  const blocks = given.blocks.map(blockOf)
  const notes = (Array.isArray(given.notes) ? given.notes : []).flatMap((note: unknown) =>
    isObject(note) && typeof note.text === "string"
      ? [{ id: "", text: note.text, place: placeOf(note.place) ?? { x: 0, y: 0 } }]
      : [],
  )
  const isWhole = blocks.every((block) => block !== null)
  return isWhole && blocks.length + notes.length > 0 ? { blocks, notes } : null
}

/**
 * A flow with blocks more: each with an id of its own, what leads from one to another of them does so still, and everything
 * else leads nowhere. They stand as they stood to each other, the upper left at `at`. The ids are the new ones.
 */
export function withPieces(
  flow: FlowDocument,
  { blocks, notes }: Piece,
  at: Place,
): { flow: FlowDocument; ids: string[] } {
  const taken = new Set([...flow.blocks, ...(flow.notes ?? [])].map(({ id }) => id))
  const take = (kind: string) => {
    const id = freeId(kind, taken)
    taken.add(id)
    return id
  }
  const renamed = new Map(blocks.map((block) => [block.id, take(block.type)]))
  const places = [...blocks, ...notes].flatMap(({ place }) => (place ? [place] : []))
  const corner = {
    x: Math.min(...places.map(({ x }) => x), Number.MAX_SAFE_INTEGER),
    y: Math.min(...places.map(({ y }) => y), Number.MAX_SAFE_INTEGER),
  }
  const put = (place: Place | null) => place && { x: at.x + place.x - corner.x, y: at.y + place.y - corner.y }
  const pasted = blocks.map((block) => ({
    ...exitsOf(block).reduce(
      (led, { name, target }) => withExit(led, name, (target !== null && renamed.get(target)) || null),
      block,
    ),
    id: renamed.get(block.id) ?? block.id,
    place: put(block.place),
  }))
  const written = notes.map((note) => ({ ...note, id: take("note"), place: put(note.place) ?? at }))
  return {
    flow: {
      ...flow,
      start: flow.start ?? pasted[0]?.id ?? null,
      blocks: [...flow.blocks, ...pasted],
      ...((flow.notes || written.length > 0) && { notes: [...(flow.notes ?? []), ...written] }),
    },
    ids: [...pasted, ...written].map(({ id }) => id),
  }
}

/** A block of its kind with what is given of it; null: it is none. */
function blockOf(given: unknown): Block | null {
  if (!isObject(given) || typeof given.id !== "string") return null
  const { type } = given
  if (typeof type !== "string" || !(type in BLOCK_ICONS)) return null
  const empty = newBlock(type as Block["type"], []) as unknown as Record<string, unknown>
  const members = Object.entries(empty).map(([name, usual]) => {
    const value = given[name]
    return [name, value === undefined || !isLike(value, usual) ? usual : value]
  })
  return { ...Object.fromEntries(members), place: placeOf(given.place) } as Block
}

/** Whether a value is of the sort that a member usually is; what may be null is a name or a small object. */
function isLike(value: unknown, usual: unknown): boolean {
  if (Array.isArray(usual)) {
    const [first] = usual
    const isTyped = (each: unknown) =>
      isObject(first) ? isObject(each) && hasAll(each, first) : isObject(each) || typeof each === "string"
    return Array.isArray(value) && value.every(isTyped)
  }
  if (usual === null) return value === null || typeof value === "string" || isObject(value)
  return typeof value === typeof usual
}

const hasAll = (value: Record<string, unknown>, usual: Record<string, unknown>) =>
  Object.entries(usual).every(
    // What is compared with may be a number.
    ([name, each]) => isLike(value[name], each) || (name === "value" && typeof value[name] === "number"),
  )

const placeOf = (given: unknown): Place | null =>
  isObject(given) && typeof given.x === "number" && typeof given.y === "number"
    ? { x: given.x, y: given.y }
    : null

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
