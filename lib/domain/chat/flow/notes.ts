import { normaliseEmail } from "../../../core/normalise-email.ts"
import { enqueueOnce } from "../../../db/enqueue.ts"
import { countPath, writeContact, writeFlowState, writeMeta } from "../../../db/statements/flow-state.ts"
import { eventStatement } from "../../events/events.ts"
import { choicesOf, type Run } from "../../flows/flows.ts"
import { personOf, wishStatement } from "../../handover/handover.ts"
import type { Note } from "../answer/draft.ts"

/**
 * What is committed with the answer of a turn that a flow led: where it stands, what it learned, what it offers. `from`: the
 * block that it waited at.
 */
export function notesOf(run: Run, { isTest, from }: { isTest: boolean; from: string | null }): Note[] {
  const path = [...run.before, ...run.path]
  const learned = (scope: "contact" | "conversation") =>
    Object.fromEntries(
      run.set.flatMap((variable) => {
        const name = variable.slice(scope.length + 1)
        return variable.startsWith(`${scope}.`) ? [[name, run.variables[scope][name]]] : []
      }),
    )
  const contact = learned("contact")
  const choices = choicesOf(run.said)
  const notes: Note[] = [
    (ctx, { turn }) =>
      writeFlowState(ctx.account.id, {
        conversationId: turn.conversationId,
        state: { ...run.state, pending: null },
        conversation: learned("conversation"),
        contact: turn.contactId ? {} : contact,
      }),
  ]
  const { name, email, phone, ...meta } = contact
  if (Object.keys(contact).length > 0 || run.tags.length > 0)
    notes.push((ctx, { turn }) =>
      writeContact(ctx.account.id, turn.contactId ?? null, {
        name: textOrNull(name),
        email: email === undefined ? null : normaliseEmail(String(email)),
        phone: textOrNull(phone),
        meta,
        tags: run.tags,
      }),
    )
  // Whoever tries a flow out sees the way that it took; that is nobody's way through it, and not counted.
  const told = { ...(choices.length > 0 && { choices }), ...(isTest && { path }) }
  if (Object.keys(told).length > 0)
    notes.push((ctx, { answerId }) => writeMeta(ctx.account.id, answerId, told))
  const counted = countedOf(path, from)
  if (!isTest && counted.length > 0)
    notes.push((ctx, { turn: { releaseId }, answerId }) =>
      countPath(ctx.account.id, { releaseId: releaseId ?? null, answerId }, counted),
    )
  const { due, wait } = run.state
  if (due)
    notes.push((ctx, { turn: { conversationId } }) =>
      enqueueOnce(
        "go-on-flow",
        { accountId: ctx.account.id, conversationId, wait: String(wait) },
        { key: `flow:${conversationId}:${wait}`, runAt: new Date(Date.now() + due.seconds * 1000) },
      ),
    )
  if (run.state.ended === "handover")
    notes.push((ctx, { turn: { conversationId, botId, person }, answerId }) =>
      wishStatement(ctx, {
        conversationId,
        botId,
        person: personOf(person.settings),
        reason: "flow",
        after: answerId,
        isTest,
      }),
    )
  if (run.state.ended)
    notes.push((ctx, { turn: { conversationId, botId } }) =>
      eventStatement(ctx, "flow.ended", {
        conversationId,
        ...(botId && { botId }),
        reason: run.state.ended ?? "",
      }),
    )
  return notes
}

const textOrNull = (value: unknown): string | null =>
  value === undefined || value === null ? null : String(value)

/** Steps that count: who is asked again where they stand has come to no block. */
const countedOf = ([first, ...others]: Run["path"], from: string | null): Run["path"] =>
  first && first.exit === null && first.blockId === from ? others : first ? [first, ...others] : []
