import { inLanguage } from "../in-language.ts"

export const auth = /* @__PURE__ */ inLanguage("auth", {
  signIn: {
    title: (name: string) => `Sign in to ${name}`,
    submit: "Sign in",
    pending: "Signing in",
    other: "New here?",
    otherLink: "Create an account",
    forgotten: "Forgot password?",
  },
  signUp: {
    title: "Create your account",
    lead: (name: string) => `Build a chatbot from your own content with ${name}.`,
    submit: "Create account",
    pending: "Creating your account",
    other: "Already have an account?",
    otherLink: "Sign in",
    sent: (email: string) =>
      `A mail is on its way to ${email}. Open the link in it to go on; it works for 24 hours. Nothing there after a few minutes? Look into the spam folder, or check the address.`,
    website: (address: string) => `Next: a bot for ${address}.`,
  },
  name: "Your name",
  company: "Company",
  companyHelp: "The name of your workspace. You can change it later.",
  email: "E-mail",
  password: "Password",
  passwordHelp: "At least 10 characters.",
})
