import { FlowDocument } from "../../lib/domain/flows/schema.ts"

/** A flow of so many blocks: choices that lead on to questions, which lead to the next choices, so that lines cross. */
export function largeFlow(count: number): FlowDocument {
  const idOf = (at: number) => (at < count - 1 ? `b${at}` : "last")
  const blocks = Array.from({ length: count - 1 }, (_, at) => {
    const id = `b${at}`
    // Each block is led to from the one whose third it is, as in a tree of three ways.
    const ways = [3 * at + 1, 3 * at + 2, 3 * at + 3].map(idOf)
    if (at % 5 === 4)
      return {
        id,
        type: "input",
        text: `Question ${at}?`,
        variable: `conversation.v${at}`,
        next: ways[0],
        otherwise: ways[1],
      }
    const options = ways.map((next, way) => ({ id: `o${way}`, label: `Way ${way} from ${at}`, next }))
    return {
      id,
      type: "choice",
      text: `What about number ${at}, which is a text of usual length?`,
      options,
      otherwise: "last",
    }
  })
  return FlowDocument.parse({
    format: 1,
    start: idOf(0),
    blocks: [...blocks, { id: "last", type: "handover", text: "A colleague takes over." }],
  })
}
