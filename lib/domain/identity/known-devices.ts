import { isSigned, randomSecret, sign } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { personKey } from "./person-key.ts"

const PURPOSE = "known-device"
/** People whom one browser is known for; the one who signed in longest ago is forgotten first. */
const MOST = 5
/** As long as browsers keep a cookie. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60

interface Person {
  realmId: string
  email: string
}

/**
 * What a browser keeps after a sign-in, beside what it kept before: a proof for each of its people that they signed in
 * here. It opens nothing; it only has the browser's attempts counted apart from those of strangers.
 */
export function rememberDevice({ realmId, email }: Person, kept = ""): string {
  const person = personKey(realmId, email)
  const others = proofsOf(kept).filter((proof) => nameIn(proof, person) === null)
  const text = `${randomSecret().slice(0, 22)}.${Math.floor(Date.now() / 1000).toString(36)}`
  return [`${text}.${signature(person, text)}`, ...others].slice(0, MOST).join("~")
}

/** The random name of the browser, where it holds a proof that this person signed in there; else null. */
export function knownDevice({ realmId, email }: Person, kept = ""): string | null {
  const person = personKey(realmId, email)
  return (
    proofsOf(kept)
      .map((proof) => nameIn(proof, person))
      .find(Boolean) ?? null
  )
}

// A browser sends what it likes: a longer list than ours is not read.
const proofsOf = (kept: string): string[] =>
  kept.length > 1_000 ? [] : kept.split("~").filter(Boolean).slice(0, MOST)

function nameIn(proof: string, person: string): string | null {
  const [name = "", time = "", given = ""] = proof.split(".")
  if (!isSigned(installSecret(), PURPOSE, `${person} ${name}.${time}`, given)) return null
  return Number.parseInt(time, 36) + DEVICE_SECONDS > Date.now() / 1000 ? name : null
}

const signature = (person: string, text: string) => sign(installSecret(), PURPOSE, `${person} ${text}`)
