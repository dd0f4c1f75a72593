import fc from "fast-check"
import { arbitraryRequest } from "./arbitrary-request.ts"
import { type Built, buildRequest } from "./build-request.ts"
import type { FuzzWorld } from "./fuzz-world.ts"
import type { Answered, makeJudge } from "./judge.ts"
import type { Target } from "./targets.ts"
import { type Way, wayOf } from "./way-of.ts"

export interface Run {
  world: FuzzWorld
  judge: ReturnType<typeof makeJudge>
  /** Undefined where what carries requests had refused this one by itself. */
  send(request: Built, way: Way): Promise<Answered | undefined>
  /** Is told of every answer. */
  note(answer: Answered): void
}

/** That whatever an operation is sent has an answer with which nothing is wrong. */
export const propertyOf = (target: Target, { world, judge, send, note }: Run) =>
  fc.asyncProperty(arbitraryRequest(target), async (request) => {
    const answer = await send(buildRequest(target, request, world), wayOf(target, request))
    if (!answer) return
    note(answer)
    if (answer.status < 300 && request.method === target.method) await world.renew(target, request.set)
    const faults = judge(target, request, answer)
    if (faults.length > 0) throw new Error(`${faults.join("; ")}: ${answer.text.slice(0, 500)}`)
  })

/** A seed of its own for each operation, so that they are not all asked alike; a case to be repeated has its own already. */
export const seedFor = ({ name }: Target, { seed, path }: { seed: number; path: string }): number =>
  path ? seed : [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed)
