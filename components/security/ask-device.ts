import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser"

/** A question to a passkey, as the server asks it. */
export interface DeviceQuestion {
  options: PublicKeyCredentialRequestOptionsJSON
  token: string
}

/** What the server wants a passkey made with. */
export interface NewDevice {
  options: PublicKeyCredentialCreationOptionsJSON
  token: string
}

/** Whether passkeys can be used in this browser, at this address. */
export const knowsPasskeys = (): boolean => "PublicKeyCredential" in globalThis

/** The device's answer with its token as JSON. Throws where the person or the browser refuses. */
export async function askDevice({ options, token }: DeviceQuestion): Promise<string> {
  const { startAuthentication } = await import("@simplewebauthn/browser")
  return JSON.stringify({ token, response: await startAuthentication({ optionsJSON: options }) })
}

/** A new passkey's answer with its token as JSON. Throws like `askDevice`. */
export async function makePasskey({ options, token }: NewDevice): Promise<string> {
  const { startRegistration } = await import("@simplewebauthn/browser")
  return JSON.stringify({ token, response: await startRegistration({ optionsJSON: options }) })
}
