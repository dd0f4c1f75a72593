import { inLanguage } from "../in-language.ts"

/** The administrator's side: who is signed in. */
export const platformSessions = /* @__PURE__ */ inLanguage("platformSessions", {
  title: "Sessions",
  purpose: "Who is signed in: the administrators, and others by search.",
  search: "Search people",
  searchPlaceholder: "Name or e-mail address",
  this: "This one",
  columns: {
    person: "Person",
    realm: "Agency",
    device: "Browser",
    signedIn: "Signed in",
    lastSeen: "Last seen",
    end: "End",
  },
  nobody: {
    title: "Nobody is signed in",
    text: "Nobody with that name or address is signed in anywhere.",
    action: "Show administrators",
  },
  end: {
    action: "Sign out",
    title: (name: string) => `Sign ${name} out there?`,
    text: "The browser is signed out at once, with all that it has open.",
    done: (name: string) => `${name} is signed out there`,
  },
})
