import { inLanguage } from "../in-language.ts"

/** A person's own account page. */
export const account = /* @__PURE__ */ inLanguage("account", {
  nav: "Your account",
  title: "Your account",
  purpose: "How you are named here, and the name of the account.",
  profile: {
    title: "Profile",
    text: "How you are named to people you work with. The address is what you sign in with.",
  },
  name: "Your name",
  email: "E-mail",
  saved: "Account saved",
  company: {
    title: "Company",
    text: "The name of this account, as everybody in it sees it.",
    label: "Company name",
    notAllowed: "Only owners and admins change it.",
  },
  password: {
    title: "Password",
    text: "A new password signs you out everywhere else.",
    current: "Current password",
    next: "New password",
    submit: "Change password",
    submitting: "Changing",
    changed: "Password changed. You are signed out everywhere else.",
    forgotten: "Forgot it? Sign out, then choose “Forgot password?”.",
    demo: "Everybody shares the demo's sign-ins, so their password stays as it is.",
  },
  sessions: {
    title: "Sessions",
    text: "Somebody else may have your password, or you forgot to sign out on another device.",
    submit: "Sign out everywhere else",
    question: "Sign out everywhere else?",
    lead: "Every other browser and device is signed out at once. This one stays.",
    done: (count: number) =>
      count === 0
        ? "You were signed in nowhere else"
        : count === 1
          ? "Signed out in one other place"
          : `Signed out in ${count.toLocaleString("en")} other places`,
  },
})
