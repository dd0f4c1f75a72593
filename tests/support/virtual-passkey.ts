import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto"
import type { PasskeyAnswer } from "#lib/domain/identity/schema.ts"

interface Question {
  options: { challenge: string }
  token: string
}

/** A device that makes passkeys (ES256, no attestation) and answers with them, as a browser hands its answers on. */
export class VirtualPasskey {
  readonly id = randomBytes(16)
  readonly #key: KeyObject
  readonly #jwk: { x: string; y: string }
  /** Uses so far; a device that does not count keeps 0. */
  counter: number
  /** Whether the person unlocks it. */
  unlocked = true

  readonly origin: string
  readonly hostname: string

  constructor(origin: string, hostname: string, { counts = true } = {}) {
    this.origin = origin
    this.hostname = hostname
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
    this.#key = privateKey
    this.#jwk = publicKey.export({ format: "jwk" }) as { x: string; y: string }
    this.counter = counts ? 1 : 0
  }

  make({ options, token }: Question): PasskeyAnswer {
    const [x, y] = [Buffer.from(this.#jwk.x, "base64url"), Buffer.from(this.#jwk.y, "base64url")]
    // COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    const cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      x,
      Buffer.from("225820", "hex"),
      y,
    ])
    const length = Buffer.from([0, this.id.length])
    const data = Buffer.concat([this.#data(0x41), Buffer.alloc(16), length, this.id, cose])
    // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
    const attestation = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a0686175746844617461", "hex"),
      Buffer.from([0x58, data.length]),
      data,
    ])
    return this.#answer(token, {
      clientDataJSON: this.#client("webauthn.create", options.challenge).toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    })
  }

  sign({ options, token }: Question): PasskeyAnswer {
    if (this.counter > 0) this.counter++
    const data = this.#data(0x01)
    const client = this.#client("webauthn.get", options.challenge)
    const digest = createHash("sha256").update(client).digest()
    const signature = createSign("sha256")
      .update(Buffer.concat([data, digest]))
      .sign(this.#key)
    return this.#answer(token, {
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: signature.toString("base64url"),
    })
  }

  #data(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const rp = createHash("sha256").update(this.hostname).digest()
    return Buffer.concat([rp, Buffer.from([flags | (this.unlocked ? 0x04 : 0)]), counter])
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  #answer(token: string, response: object): PasskeyAnswer {
    const id = this.id.toString("base64url")
    const whole = { id, rawId: id, type: "public-key", clientExtensionResults: {}, response }
    return { token, response: whole }
  }
}
