import type { Translation } from "../translation.ts"

export const auth: Translation["auth"] = {
  signIn: {
    title: (name) => `Bei ${name} anmelden`,
    submit: "Anmelden",
    pending: "Anmeldung läuft",
    other: "Neu hier?",
    otherLink: "Konto erstellen",
    forgotten: "Passwort vergessen?",
  },
  signUp: {
    title: "Konto erstellen",
    lead: (name) => `Bauen Sie mit ${name} einen Chatbot aus Ihren eigenen Inhalten.`,
    submit: "Konto erstellen",
    pending: "Konto wird erstellt",
    other: "Sie haben schon ein Konto?",
    otherLink: "Anmelden",
    sent: (email) =>
      `Eine E-Mail an ${email} ist unterwegs. Öffnen Sie den Link darin, um fortzufahren; er gilt 24 Stunden. Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, oder prüfen Sie die Adresse.`,
    website: (address) => `Als Nächstes: ein Bot für ${address}.`,
  },
  name: "Ihr Name",
  company: "Firma",
  companyHelp: "Der Name Ihres Arbeitsbereichs. Sie können ihn später ändern.",
  email: "E-Mail",
  password: "Passwort",
  passwordHelp: "Mindestens 10 Zeichen.",
}
