import type { Translation } from "../translation.ts"

export const auth: Translation["auth"] = {
  signIn: {
    title: (name) => `Accedi a ${name}`,
    submit: "Accedi",
    pending: "Accesso in corso",
    other: "Prima volta qui?",
    otherLink: "Crea un account",
    forgotten: "Password dimenticata?",
  },
  signUp: {
    title: "Crea un account",
    lead: (name) => `Con ${name} i propri contenuti diventano un chatbot.`,
    submit: "Crea account",
    pending: "Creazione dell’account",
    other: "Esiste già un account?",
    otherLink: "Accedi",
    sent: (email) =>
      `Un’e-mail è in arrivo a ${email}. Aprire il link che contiene per continuare; vale 24 ore. Ancora niente dopo qualche minuto? Guardare nella posta indesiderata o controllare l’indirizzo.`,
    website: (address) => `Poi: un bot per ${address}.`,
  },
  name: "Nome",
  company: "Azienda",
  companyHelp: "Il nome dell’area di lavoro. Si può cambiare in seguito.",
  email: "E-mail",
  password: "Password",
  passwordHelp: "Almeno 10 caratteri.",
}
