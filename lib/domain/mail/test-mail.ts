import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { type InLanguages, mailIn } from "./spoken-in.ts"

const MAILS: InLanguages<{ brand: string }> = {
  en: ({ brand }) => ({
    subject: `${brand}: your mail server works`,
    lead: ["This mail was sent by the server that you have just entered. From now on all your mails are."],
    notes: [],
  }),
  es: ({ brand }) => ({
    subject: `${brand}: tu servidor de correo funciona`,
    lead: ["Este correo salió por el servidor que acabas de indicar. Desde ahora, todos los tuyos."],
    notes: [],
  }),
  fr: ({ brand }) => ({
    subject: `${brand} : votre serveur de messagerie fonctionne`,
    lead: ["Cet e-mail est parti par le serveur que vous venez d’indiquer. Tous les vôtres feront de même."],
    notes: [],
  }),
  de: ({ brand }) => ({
    subject: `${brand}: Ihr Mailserver funktioniert`,
    lead: [
      "Diese Mail kam über den Server, den Sie eben angegeben haben. Ab jetzt gilt das für alle Ihre Mails.",
    ],
    notes: [],
  }),
  it: ({ brand }) => ({
    subject: `${brand}: il tuo server di posta funziona`,
    lead: ["Questa e-mail è partita dal server che hai appena indicato. D’ora in poi tutte le tue."],
    notes: [],
  }),
  pt: ({ brand }) => ({
    subject: `${brand}: o seu servidor de e-mail funciona`,
    lead: ["Este e-mail saiu pelo servidor que acabou de indicar. A partir de agora, todos os seus."],
    notes: [],
  }),
}

/** To who enters a mail server of their own, by that server. */
export const testMail = ({ language, ...about }: { brand: string; language: Language }): Mail =>
  mailIn(MAILS, language, about)

const OF_INSTALL: InLanguages<{ brand: string }> = {
  en: ({ brand }) => ({
    subject: `${brand}: the mail server works`,
    lead: ["This mail was sent by the install’s mail server, because you asked for it."],
    notes: [],
  }),
  es: ({ brand }) => ({
    subject: `${brand}: el servidor de correo funciona`,
    lead: ["Este correo salió por el servidor de correo de la instalación, porque lo pediste."],
    notes: [],
  }),
  fr: ({ brand }) => ({
    subject: `${brand} : le serveur de messagerie fonctionne`,
    lead: [
      "Cet e-mail est parti par le serveur de messagerie de l’installation, parce que vous l’avez demandé.",
    ],
    notes: [],
  }),
  de: ({ brand }) => ({
    subject: `${brand}: der Mailserver funktioniert`,
    lead: ["Diese Mail kam über den Mailserver der Installation, weil Sie darum gebeten haben."],
    notes: [],
  }),
  it: ({ brand }) => ({
    subject: `${brand}: il server di posta funziona`,
    lead: ["Questa e-mail è partita dal server di posta dell’installazione, perché l’hai chiesta."],
    notes: [],
  }),
  pt: ({ brand }) => ({
    subject: `${brand}: o servidor de e-mail funciona`,
    lead: ["Este e-mail saiu pelo servidor de e-mail da instalação, porque o pediu."],
    notes: [],
  }),
}

/** To an administrator, by the install's mail server. */
export const installTestMail = ({ language, ...about }: { brand: string; language: Language }): Mail =>
  mailIn(OF_INSTALL, language, about)
