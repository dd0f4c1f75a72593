import type { Endpoint, Reference, Section } from "./reference.ts"

const ROOT = "/docs/api"

export const familyAddress = ({ slug }: Pick<Reference, "slug">): string => `${ROOT}/${slug}`

export const sectionAddress = (reference: Pick<Reference, "slug" | "split">, { slug }: Section): string =>
  reference.split ? `${familyAddress(reference)}/${slug}` : `${familyAddress(reference)}#${slug}`

export const endpointAddress = (
  reference: Pick<Reference, "slug" | "split">,
  section: Section,
  { anchor }: Endpoint,
): string =>
  reference.split
    ? `${sectionAddress(reference, section)}#${anchor}`
    : `${familyAddress(reference)}#${anchor}`

export const docsRoot = ROOT
