import { env } from "../../core/env.ts"
import { askGitHub, hearGitHub } from "./ask-github.ts"
import { askProvider, hearProvider } from "./ask-provider.ts"
import { type Connection, type Memo, SERVICES, type Service, type Vouched } from "./schema.ts"

/** How a service is spoken to: to where somebody goes, and whom it vouches for when they come back. */
interface Speech {
  ask(connection: Connection, redirectUri: string, memo: Memo): Promise<string>
  hear(connection: Connection, returned: URL, memo: Memo): Promise<Vouched>
}

const SPEECH: Record<Service, Speech> = {
  google: { ask: askProvider, hear: hearProvider },
  github: { ask: askGitHub, hear: hearGitHub },
}

function settingsOf(service: Service): Connection | null {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_ISSUER } = env()
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GITHUB_URL } = env()
  const [clientId, secret, issuer] = {
    google: [GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_ISSUER ?? "https://accounts.google.com"],
    github: [GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GITHUB_URL ?? "https://github.com"],
  }[service]
  return clientId && secret && issuer ? { clientId, secret, issuer, domains: null } : null
}

/** The services that the operator of this install has set up. */
export const servicesHere = (): Service[] => SERVICES.filter((each) => settingsOf(each) !== null)

function connectionTo(service: Service): Connection {
  const found = settingsOf(service)
  if (!found) throw new Error(`${service} is not set up`)
  return found
}

/** Like `askProvider`, for a service that is set up here. */
export const askService = (service: Service, redirectUri: string, memo: Memo): Promise<string> =>
  SPEECH[service].ask(connectionTo(service), redirectUri, memo)

/** Like `hearProvider`: only addresses that the service has proved. */
export const hearService = (service: Service, returned: URL, memo: Memo): Promise<Vouched> =>
  SPEECH[service].hear(connectionTo(service), returned, memo)
