import { HOME } from "#lib/auth/home.ts"

/** The first page, which begins with the website that was typed before sign-up where there was one. */
export const homeWith = (website: string): string =>
  website ? `${HOME}?website=${encodeURIComponent(website)}` : HOME
