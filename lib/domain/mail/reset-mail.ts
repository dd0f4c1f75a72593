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
    subject: `A new password for ${brand}`,
    lead: [`Somebody asked for a new password for your account at ${brand}.`],
    action: { label: "Choose a new password", link },
    notes: [
      `The link works once, within ${minutes} minutes. Everybody who is signed in with the old password is signed out.`,
      "Was it not you? Then ignore this: your password stays as it is.",
    ],
  }),
  es: ({ brand, link, minutes }) => ({
    subject: `Una contraseña nueva para ${brand}`,
    lead: [`Alguien pidió una contraseña nueva para tu cuenta en ${brand}.`],
    action: { label: "Elegir una contraseña nueva", link },
    notes: [
      `El enlace funciona una sola vez, durante ${minutes} minutos. Se cierra la sesión de quien entró con la contraseña anterior.`,
      "¿No fuiste tú? Ignóralo: tu contraseña sigue siendo la misma.",
    ],
  }),
  fr: ({ brand, link, minutes }) => ({
    subject: `Un nouveau mot de passe pour ${brand}`,
    lead: [`Quelqu’un a demandé un nouveau mot de passe pour votre compte chez ${brand}.`],
    action: { label: "Choisir un nouveau mot de passe", link },
    notes: [
      `Le lien fonctionne une seule fois, pendant ${minutes} minutes. Toutes les sessions ouvertes avec l’ancien mot de passe sont fermées.`,
      "Ce n’était pas vous ? Ignorez ce message : votre mot de passe reste le même.",
    ],
  }),
  de: ({ brand, link, minutes }) => ({
    subject: `Ein neues Passwort für ${brand}`,
    lead: [`Jemand hat ein neues Passwort für Ihr Konto bei ${brand} angefordert.`],
    action: { label: "Neues Passwort wählen", link },
    notes: [
      `Der Link gilt einmal, innerhalb von ${minutes} Minuten. Wer mit dem alten Passwort angemeldet ist, wird abgemeldet.`,
      "Waren Sie es nicht? Dann ignorieren Sie es: Ihr Passwort bleibt, wie es ist.",
    ],
  }),
  it: ({ brand, link, minutes }) => ({
    subject: `Una nuova password per ${brand}`,
    lead: [`Qualcuno ha chiesto una nuova password per il tuo account su ${brand}.`],
    action: { label: "Scegli una nuova password", link },
    notes: [
      `Il link funziona una sola volta, entro ${minutes} minuti. Chi è entrato con la vecchia password viene disconnesso.`,
      "Non eri tu? Ignoralo: la tua password resta quella di prima.",
    ],
  }),
  pt: ({ brand, link, minutes }) => ({
    subject: `Uma nova senha para ${brand}`,
    lead: [`Alguém pediu uma nova senha para a sua conta em ${brand}.`],
    action: { label: "Escolher uma nova senha", link },
    notes: [
      `O link funciona uma única vez, durante ${minutes} minutos. Quem entrou com a senha antiga é desconectado.`,
      "Não foi você? Ignore: a sua senha continua a mesma.",
    ],
  }),
}

/** To somebody who asked for a new password. `minutes`: how long the link works. */
export const resetMail = ({ language, ...about }: About & { language: Language }): Mail =>
  mailIn(MAILS, language, about)
