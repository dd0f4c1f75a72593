import { system } from "../../db/system.ts"
import { partnerAddress } from "../branding/branding.ts"

export interface DemoSignIn {
  /** Names it in the address of its sign-in page. */
  as: "client" | "agency"
  label: string
  url: string
  email: string
  password: string
}

export const SLUG = "harbour"
export const PASSWORD = "demo-harbour-2026"
export const OWNER = "owner@harbour.example"
export const CLIENT = "client@aldercoffee.example"

/**
 * How to sign in to the demo, while there is one; in the realm of that agency alone where one is named. They are public:
 * the front page and the first start show them to everybody.
 */
export async function demoSignIns(realmId?: string): Promise<DemoSignIn[]> {
  const partner = await system().account.findFirst({
    where: { slug: SLUG, isDemo: true, deletedAt: null, ...(realmId !== undefined && { id: realmId }) },
    select: { id: true },
  })
  if (!partner) return []
  const shared = { url: partnerAddress(SLUG), password: PASSWORD }
  return [
    { as: "client", label: "Client (Alder Coffee Roasters)", email: CLIENT, ...shared },
    { as: "agency", label: "Agency (Harbour Studio)", email: OWNER, ...shared },
  ]
}
