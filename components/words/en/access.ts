/** Coming in and going out: what went wrong, and the front page of the install itself. */
export const access = {
  faults: {
    not_authenticated: "The e-mail address and password do not match.",
    too_many_requests: "Too many attempts. Wait a quarter of an hour, then try again.",
    not_authorized: "This account is suspended. Ask the people who run it for you.",
    unavailable: "We cannot reach the database at the moment. Try again in a minute.",
    internal: "Something went wrong on our side. Try again.",
  } as Record<string, string>,
  signOut: {
    title: "Sign out",
    lead: "You can sign in again at any time.",
    submit: "Sign out",
  },
  closed: {
    title: "Sign up at your agency's address",
    text: "Accounts belong to the agency that runs them for you. Use the address it gave you, such as agency.example.com, and create your account there.",
    suspendedTitle: "Sign-up is closed",
    suspendedText: "New accounts are not available here at the moment.",
    link: "Sign in",
  },
  platform: {
    title: "Chatbots under your own name",
    lead: "Livery runs a white-label chatbot business on your own server: your agencies bring their brand, their clients have bots that answer from their own content.",
    signIn: "Sign in as administrator",
    demoTitle: "Try the demo",
    demoLead: "An agency and one of its clients, with a bot that answers from a small knowledge base.",
    demoOpen: "Open",
    email: "E-mail",
    password: "Password",
  },
}
