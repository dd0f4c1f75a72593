import { headers } from "next/headers"
import { type Brand, platformBrand } from "#components/brand/brand.ts"
import { anyHostOf } from "#lib/domain/branding/branding.ts"

/** The brand of the host that is asked. A host that is nobody's gets the look of the install. */
export async function brandOfHost(): Promise<Brand> {
  const host = await anyHostOf((await headers()).get("host"))
  return host?.brand ?? platformBrand
}
