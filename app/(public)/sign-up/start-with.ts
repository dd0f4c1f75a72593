/** The guided start, which begins with the website that was typed before sign-up where there was one. */
export const startWith = (website: string): string =>
  website ? `/start?website=${encodeURIComponent(website)}` : "/start"
