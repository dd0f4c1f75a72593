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
  picture: {
    title: "Picture",
    text: "Shown to the people you work with, and to visitors whom you answer. Any PNG, JPEG or WebP: it is cut to a square.",
    choose: "Choose a picture",
    add: "Add picture",
    change: "Change picture",
    remove: "Remove",
    saved: "Picture saved",
    removed: "Picture removed",
  },
  away: {
    title: "Availability",
    text: "For this account alone. Conversations that are given to the people of a team in turn go to nobody who is away; what is yours stays yours.",
    label: "I am away",
    help: "Others see it where they choose whom to give a conversation to.",
    gone: "You are away",
    back: "You are back",
  },
  notices: {
    title: "Notifications",
    purpose: "What you are told of in this account. Each of its people chooses for themselves.",
    app: "In the app",
    appText: "The bell beside your name counts them. What is done is gone from there by itself.",
    mail: "By e-mail",
    mailText: "At once, with the beginning of what the visitor said. Nothing is mailed while you are away.",
    noMail: "No mail is sent from here.",
    asked: { label: "A visitor wants a person", help: "Whom nobody sees to, or one of your teams." },
    assigned: { label: "A conversation is assigned to you", help: "By somebody else, or in turn." },
    reply: { label: "A visitor writes to you", help: "In a conversation that you have taken over." },
    saved: "Saved",
    none: "You are no member of this account, so you are told nothing of its visitors.",
  },
  display: {
    languageHelp: "Pages are shown in it.",
    title: "Display",
    text: "How pages look and tell the time, in every browser you sign in with.",
    timeZone: "Time zone",
    timeZoneHelp: "Exact times are told in this zone.",
    ofDevice: "As on this device",
    ofBrowser: "As your browser",
  },
  changeEmail: {
    open: "Change",
    title: "Sign in with another address",
    lead: "A link goes to the new address. Nothing changes until you follow it; the old address is told then.",
    submit: "Send link",
    submitting: "Sending",
    sent: (email: string) => `A link is on its way to ${email}`,
    noMail: "No mail is sent from here. Ask the people who run this for you: they can give you a link.",
    demo: "Everybody shares the demo's sign-ins, so their address stays as it is.",
    confirmTitle: "Use this address?",
    confirmLead: (from: string, to: string) =>
      `You sign in with ${to} from then on, and no longer with ${from}.`,
    confirm: "Use this address",
    confirming: "Changing",
    over: {
      title: "This link does not work",
      text: "It may have been used, or a day has passed. Ask for another one in your account.",
      next: { href: "/settings/account", label: "Your account" },
    },
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
