import { inLanguage } from "../in-language.ts"

/** Coming in and going out: what went wrong, and the front page of the install itself. */
export const access = /* @__PURE__ */ inLanguage("access", {
  faults: {
    wrongPassword: "This is not the password of your account here.",
    not_authenticated: "The e-mail address and password do not match.",
    too_many_requests: "Too many attempts. Wait a few minutes, then try again.",
    not_authorized: "This account is suspended. Ask the people who run it for you.",
    upstream: "The mail could not be sent. Try again in a few minutes.",
    unavailable: "We cannot reach the database at the moment. Try again in a minute.",
    internal: "Something went wrong on our side. Try again.",
    provider_unreachable:
      "Your company’s sign-in could not be reached. Try again in a few minutes, or sign in another way.",
    provider_refused: "Your company’s sign-in let nobody in. Try again, or ask the people who run it.",
    provider_fault:
      "What your company’s sign-in answered does not hold. Try again, and tell the people who run it if it goes on.",
    provider_unverified:
      "Your company’s sign-in did not name a confirmed e-mail address. Ask the people who run it.",
    provider_domain:
      "Your e-mail address is of a company that does not sign in this way here. Use your password.",
    provider_unknown: "Nobody here has your e-mail address yet. Ask for an invitation.",
    provider_other:
      "Your e-mail address belonged to somebody else here. Ask the people who run this for you.",
    provider_over: "This took too long, or was begun in another browser. Try again.",
    provider_only: "Your company signs in by its own sign-in. Use its button on the sign-in page.",
    service_unreachable: "It could not be reached. Try again in a few minutes, or sign in another way.",
    service_refused: "You were not signed in there. Try again, or sign in another way.",
    service_fault: "What came back from there does not hold. Try again, or sign in another way.",
    service_unverified: "Your e-mail address is not confirmed there. Confirm it, then try again.",
    service_unknown: "Nobody here has your e-mail address yet. Create an account, or ask for an invitation.",
    service_unproved:
      "Nobody has confirmed your e-mail address here yet. Sign in by a link in a mail once, then this way works.",
    plan: "That plan is not offered any more. Choose another one.",
  } as Record<string, string>,
  wait: (seconds: number) =>
    seconds <= 90
      ? `Too many attempts. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`
      : `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
  signOut: {
    title: "Sign out",
    lead: "You can sign in again at any time.",
    submit: "Sign out",
  },
  /** Of mails that somebody can do without, by their kind. */
  unsubscribe: {
    title: "Get these mails no more?",
    leads: {
      week: (account: string) => `The week of ${account} is mailed to you every Monday.`,
      month: (account: string) => `The month of ${account} is mailed to you on the first.`,
      day: (account: string) => `What waits for you at ${account} is mailed to you once a day.`,
      moment: (account: string) => `You are mailed when a visitor of ${account} wants you.`,
    },
    submit: "Stop these mails",
    submitting: "Stopping them",
    done: "These mails have stopped",
    doneOf: {
      week: (account: string) => `The week of ${account} is mailed to you no more.`,
      month: (account: string) => `The month of ${account} is mailed to you no more.`,
      day: (account: string) => `What waits for you at ${account} is mailed to you no more.`,
      moment: (account: string) => `You are mailed no more when a visitor of ${account} wants you.`,
    },
    next: {
      week: { href: "/analytics#digest", label: "Open Analytics" },
      month: { href: "/analytics/month#digest", label: "Open Analytics" },
      day: { href: "/settings/notifications", label: "Notifications" },
      moment: { href: "/settings/notifications", label: "Notifications" },
    },
    over: {
      title: "This link does not work",
      text: "It may be of an account that you have left. What you are mailed stands in your account.",
      next: { href: "/settings/notifications", label: "Notifications" },
    },
  },
  invitation: {
    title: "Your invitation",
    to: (account: string) => `Welcome to ${account}`,
    lead: (email: string) => `You will sign in as ${email}. Choose a password to begin.`,
    known: (email: string) => `You sign in as ${email} already. Your password adds this account to yours.`,
    byProvider: (email: string) => `You join as ${email}, by your company’s own sign-in.`,
    signedInAs: (email: string) => `You are signed in as ${email}. Accepting signs you out there.`,
    accept: "Set password and sign in",
    join: "Join and sign in",
    accepting: "Signing you in",
    over: "This invitation does not work any more. Reload the page to see why.",
    states: {
      used: (brand: string) => ({
        title: "This invitation has been used",
        text: `An invitation works once. If it was you who used it, sign in. Otherwise ask ${brand} for a new one.`,
        next: { href: "/sign-in", label: "Sign in" },
      }),
      expired: (brand: string) => ({
        title: "This invitation has run out",
        text: `Invitations work for seven days. Ask ${brand} for a new link.`,
        next: { href: "/sign-in", label: "Go to sign-in" },
      }),
      withdrawn: (brand: string) => ({
        title: "This invitation was withdrawn",
        text: `A newer link may have taken its place: look for a later message, or ask ${brand}.`,
        next: { href: "/sign-in", label: "Go to sign-in" },
      }),
      closed: (brand: string) => ({
        title: "This account is suspended",
        text: `The invitation works again once the account does. Ask ${brand}.`,
        next: { href: "/sign-in", label: "Go to sign-in" },
      }),
      unknown: (brand: string) => ({
        title: "This link does not work",
        text: `Part of it may be missing, or a newer link has taken its place. Open it from the message again, or ask ${brand} for a new one.`,
        next: { href: "/sign-in", label: "Go to sign-in" },
      }),
    },
  },
  confirm: {
    title: "Confirm your address",
    lead: (email: string) => `Enter the password that you chose for ${email}.`,
    submit: "Confirm and sign in",
    submitting: "Signing you in",
    over: {
      title: "This link does not work",
      text: "It may have run out after 24 hours, or a part of it is missing. Open it from the mail again, or sign up once more.",
      next: { href: "/sign-up", label: "Sign up" },
    },
  },
  forgotten: {
    title: "Forgot your password?",
    lead: "Enter your e-mail address. We send you a link to choose a new one.",
    submit: "Send link",
    submitting: "Sending",
    sent: (email: string) =>
      `If ${email} has an account here, a link is on its way. It works once, for 15 minutes. Nothing there after a few minutes? Look into the spam folder, or check the address.`,
    byAgency: (brand: string) =>
      `No mail is sent from here, so ${brand} gives you a link to choose a new one. Ask the person there whom you work with.`,
    byOperator:
      "No mail is sent from here. Whoever has access to the server makes a link to a new password by this command:",
    command: "npm run -s livery -- password reset --email you@example.com",
    back: "Back to sign-in",
  },
  /** A link by mail that signs in. */
  signInLink: {
    offer: "Send me a link instead",
    title: "Sign in by a link",
    lead: "Enter your e-mail address. We send you a link that signs you in without a password.",
    submit: "Send me a link",
    submitting: "Sending",
    sent: (email: string) =>
      `If ${email} has an account here, a link is on its way. It works once, for 15 minutes. Nothing there after a few minutes? Look into the spam folder, or check the address.`,
    off: "No mail is sent from here. Sign in with your password or a passkey.",
    openLead: (email: string) => `You sign in as ${email}.`,
    over: "This link does not work any more. Ask for a new one.",
    states: {
      used: {
        title: "This link has been used",
        text: "A link signs in once. Ask for another one, and if it was not you who used it, choose a new password.",
        next: { href: "/sign-in/link", label: "Ask for a new link" },
      },
      over: {
        title: "This link does not work",
        text: "It may have run out after 15 minutes, or a part of it is missing. Open it from the mail again, or ask for a new one.",
        next: { href: "/sign-in/link", label: "Ask for a new link" },
      },
    },
  },
  service: { goOn: (name: string) => `Continue with ${name}` },
  provider: {
    usual: "Use your company’s sign-in",
    named: (label: string) => `Sign in with ${label}`,
  },
  newPassword: {
    title: "Choose a new password",
    lead: (email: string) => `For ${email}. You are signed out everywhere else.`,
    field: "New password",
    submit: "Set password and sign in",
    submitting: "Setting the password",
    over: "This link does not work any more. Ask for a new one.",
    states: {
      used: {
        title: "This link has been used",
        text: "A link sets one password. Sign in with it, or ask for another link if it was not you.",
        next: { href: "/forgot-password", label: "Ask for a new link" },
      },
      expired: {
        title: "This link has run out",
        text: "Links to a new password work for a short time, so that an old mail opens nothing.",
        next: { href: "/forgot-password", label: "Ask for a new link" },
      },
      unknown: {
        title: "This link does not work",
        text: "Part of it may be missing. Open it from the message again, or ask for a new one.",
        next: { href: "/forgot-password", label: "Ask for a new link" },
      },
    },
  },
  closed: {
    title: "Sign up at your agency's address",
    text: "Accounts belong to the agency that runs them for you. Use the address it gave you, such as agency.example.com, and create your account there.",
    suspendedTitle: "Sign-up is closed",
    suspendedText: "New accounts are not available here at the moment.",
    link: "Sign in",
  },
  /** Where the first administrator is made. */
  setUp: {
    title: "Set up this install",
    lead: "You are its first administrator. Choose how you sign in.",
    submit: "Create administrator",
    submitting: "Creating",
    over: {
      title: "This address does not work any more",
      text: "It makes one administrator, within a day. The server prints another when it starts, or when this is run there: npm run -s livery -- setup",
      next: { href: "/sign-in", label: "Sign in" },
    },
  },
  firstAdmin: {
    title: "No administrator yet",
    lead: "Nobody can sign in here so far. The server printed an address for that when it started. Run this in Livery's folder there for another:",
    command: "npm run -s livery -- setup",
    after: "It prints an address at which you choose name and password, once, within a day.",
    back: "Back to the start page",
  },
  demo: {
    note: "This is the demo. Its sign-in is filled in: everybody may use it.",
  },
  platform: {
    title: "Chatbots under your own name",
    lead: "Livery runs a white-label chatbot business on your own server: your agencies bring their brand, their clients have bots that answer from their own content.",
    signIn: "Sign in as administrator",
    setUp: "Set up the administrator",
    demoTitle: "Try the demo",
    demoLead: "An agency and one of its clients, with a bot that answers from a small knowledge base.",
    demoOpen: "Open",
    email: "E-mail",
    password: "Password",
  },
})
