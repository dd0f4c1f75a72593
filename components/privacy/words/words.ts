/** Whom a notice is about. */
export interface About {
  operator: string
  bot: string | null
  /** Whose bot it is, where that is not the operator. */
  client: string | null
}

/** What a privacy notice says, in one language. */
export interface NoticeWords {
  title: string
  lead: (about: About) => string
  /** The three facts at the top. */
  glance: {
    where: string
    stays: string
    stayFact: string
    leaves: (names: string) => string
    long: string
    days: (days: number) => string
    erase: string
    eraseFact: string
  }
  who: { title: string; text: (about: About) => string[] }
  ai: { title: string; text: string[] }
  kept: { title: string; items: string[] }
  browser: { title: string; items: string[] }
  others: {
    title: string
    nobody: string
    models: (names: string) => string
    ownModels: string
    mail: string
    storage: string
    webhooks: (owner: string) => string
    noMore: string
  }
  time: { title: string; text: (days: number, isOfBot: boolean) => string[] }
  rights: { title: string; items: string[] }
  contact: { title: string; address: string; none: (owner: string) => string }
}
