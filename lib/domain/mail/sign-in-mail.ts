import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { type InLanguages, mailIn } from "./spoken-in.ts"

interface About {
  brand: string
  link: string
  minutes: number
}

const MAILS: InLanguages<About> = {
  en: ({ brand, link, minutes }) => ({
    subject: `Sign in to ${brand}`,
    lead: [`Here is the link that you asked for to sign in to ${brand}.`],
    action: { label: "Sign in", link },
    notes: [
      `The link works once, within ${minutes} minutes. Do not pass it on: whoever opens it can sign in as you.`,
      "Was it not you? Then ignore this: nobody is signed in without this link.",
    ],
  }),
  es: ({ brand, link, minutes }) => ({
    subject: `Inicia sesión en ${brand}`,
    lead: [`Aquí tienes el enlace que pediste para entrar en ${brand}.`],
    action: { label: "Iniciar sesión", link },
    notes: [
      `El enlace funciona una sola vez, durante ${minutes} minutos. No lo compartas: quien lo abra puede entrar en tu nombre.`,
      "¿No fuiste tú? Ignóralo: nadie entra sin este enlace.",
    ],
  }),
  fr: ({ brand, link, minutes }) => ({
    subject: `Connexion à ${brand}`,
    lead: [`Voici le lien que vous avez demandé pour vous connecter à ${brand}.`],
    action: { label: "Se connecter", link },
    notes: [
      `Le lien fonctionne une seule fois, pendant ${minutes} minutes. Ne le transmettez à personne : qui l’ouvre peut se connecter à votre place.`,
      "Ce n’était pas vous ? Ignorez ce message : personne ne se connecte sans ce lien.",
    ],
  }),
  de: ({ brand, link, minutes }) => ({
    subject: `Anmelden bei ${brand}`,
    lead: [`Hier ist der Link, den Sie zum Anmelden bei ${brand} angefordert haben.`],
    action: { label: "Anmelden", link },
    notes: [
      `Der Link gilt einmal, innerhalb von ${minutes} Minuten. Geben Sie ihn nicht weiter: Wer ihn öffnet, kann sich in Ihrem Namen anmelden.`,
      "Waren Sie es nicht? Dann ignorieren Sie es: Ohne diesen Link wird niemand angemeldet.",
    ],
  }),
  it: ({ brand, link, minutes }) => ({
    subject: `Accesso a ${brand}`,
    lead: [`Ecco il link richiesto per accedere a ${brand}.`],
    action: { label: "Accedi", link },
    notes: [
      `Il link funziona una sola volta, entro ${minutes} minuti. Non va inoltrato: chi lo apre può accedere a nome tuo.`,
      "Non eri tu? Ignoralo: senza questo link non accede nessuno.",
    ],
  }),
  pt: ({ brand, link, minutes }) => ({
    subject: `Entre em ${brand}`,
    lead: [`Aqui está o link que você pediu para entrar em ${brand}.`],
    action: { label: "Entrar", link },
    notes: [
      `O link funciona uma única vez, durante ${minutes} minutos. Não o repasse: quem o abre pode entrar em seu nome.`,
      "Não foi você? Ignore: ninguém entra sem este link.",
    ],
  }),
}

/** To somebody who asked for a link that signs in. `minutes`: how long it works. */
export const signInMail = ({ language, ...about }: About & { language: Language }): Mail =>
  mailIn(MAILS, language, about)
