import { createHash, randomBytes } from "node:crypto"
import { isSigned, sign } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { isLiveryError, LiveryError } from "../../core/errors.ts"
import { takeOfDay } from "../../db/statements/daily-use.ts"
import { batch } from "../../db/wire/wire.ts"
import { admit } from "../rate-limits/rate-limits.ts"
import { type FoundWidget, widgetContext } from "../widgets/widgets.ts"

/** A riddle that costs a browser a moment and a program that opens thousands of sessions a lot. */
export interface Challenge {
  id: string
  algorithm: "sha256"
  prefix: string
  /** Leading zero bits of the hash of prefix and answer. */
  difficulty: number
}

/** Another kind of challenge has the same two steps. */
interface Kind {
  make(widgetId: string): Challenge
  /** Whether an answer solves a challenge that was made here, for this widget, and not long ago. */
  solves(widgetId: string, given: { id: string; answer: string }): boolean
}

const PURPOSE = "visitor-challenge"
const LASTS_MS = 120_000
/** About a fifth of a second of a phone. */
const DIFFICULTY = 17

const proofOfWork: Kind = {
  make(widgetId) {
    const prefix = `${(Date.now() + LASTS_MS).toString(36)}.${randomBytes(16).toString("base64url")}.`
    const id = prefix + sign(installSecret(), PURPOSE, `${widgetId} ${prefix}`)
    return { id, algorithm: "sha256", prefix, difficulty: DIFFICULTY }
  },
  solves(widgetId, { id, answer }) {
    const end = id.lastIndexOf(".") + 1
    const [prefix, signature] = [id.slice(0, end), id.slice(end)]
    if (!isSigned(installSecret(), PURPOSE, `${widgetId} ${prefix}`, signature)) return false
    if (Number.parseInt(prefix, 36) < Date.now()) return false
    return (
      leadingZeros(
        createHash("sha256")
          .update(prefix + answer)
          .digest(),
      ) >= DIFFICULTY
    )
  },
}

/** A new challenge of a widget. */
export const makeChallenge = ({ id }: Pick<FoundWidget, "id">): Challenge => proofOfWork.make(id)

/**
 * Holds whoever opens a session to the widget's challenge: always, or once many sessions have been opened from one network.
 * Each solution opens one session, whichever process is asked. Throws `challenge_required` with a new one.
 */
export async function checkChallenge(
  widget: FoundWidget,
  address: string | undefined,
  given: { id: string; answer: string } | undefined,
): Promise<void> {
  const { challenge } = widget.settings
  if (challenge === "off" || (challenge === "suspicious" && !(await isSuspicious(widget, address)))) return
  if (!given || !proofOfWork.solves(widget.id, given) || !(await isFirstUse(widget, given.id)))
    throw new LiveryError("not_authorized", "A challenge has to be solved first", {
      reason: "challenge_required",
      challenge: makeChallenge(widget),
    })
}

async function isSuspicious({ id }: FoundWidget, address: string | undefined): Promise<boolean> {
  const quota = await admit("sessions", `${id}:${address ?? ""}`)
  return quota !== undefined && !quota.admitted
}

async function isFirstUse({ account }: FoundWidget, id: string): Promise<boolean> {
  const subject = `challenge:${createHash("sha256").update(id).digest("base64url")}`
  try {
    await batch(widgetContext(account), [takeOfDay(account.id, { subject, most: 1 })])
    return true
  } catch (error) {
    if (isLiveryError(error) && error.code === "limit_reached") return false
    throw error
  }
}

function leadingZeros(hash: Buffer): number {
  let zeros = 0
  for (const byte of hash) {
    zeros += Math.clz32(byte) - 24
    if (byte) break
  }
  return zeros
}
