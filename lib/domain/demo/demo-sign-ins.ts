import { baseUrl } from "../../core/env.ts"
import { system } from "../../db/system.ts"

export interface DemoSignIn {
  label: string
  url: string
  email: string
  password: string
}

export const SLUG = "harbour"
export const PASSWORD = "demo-harbour-2026"
export const OWNER = "owner@harbour.example"
export const CLIENT = "client@aldercoffee.example"

/** How to sign in to the demo, while there is one. */
export async function demoSignIns(): Promise<DemoSignIn[]> {
  const partner = await system().account.findFirst({
    where: { slug: SLUG, isDemo: true, deletedAt: null },
    select: { id: true },
  })
  if (!partner) return []
  const address = new URL(baseUrl())
  address.hostname = `${SLUG}.${address.hostname}`
  const url = address.origin
  return [
    { label: "Client (Alder Coffee Roasters)", url, email: CLIENT, password: PASSWORD },
    { label: "Agency (Harbour Studio)", url, email: OWNER, password: PASSWORD },
  ]
}
