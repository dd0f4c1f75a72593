import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { type InLanguages, mailIn } from "./spoken-in.ts"

type About = Record<"brand" | "account" | "link", string> & { days: number }

const MAILS: InLanguages<About> = {
  en: ({ brand, account, link, days }) => ({
    subject: `Your account at ${brand}`,
    lead: [
      `${brand} has an account for ${account || "you"}.`,
      "Choose a password to sign in for the first time.",
    ],
    action: { label: "Accept the invitation", link },
    notes: [
      `The link works once, within ${days} days.`,
      "You did not expect this? Then ignore it: without the link nobody can use your address.",
    ],
  }),
  es: ({ brand, account, link, days }) => ({
    subject: `Tu cuenta en ${brand}`,
    lead: [
      account ? `${brand} tiene una cuenta para ${account}.` : `${brand} tiene una cuenta para ti.`,
      "Elige una contraseña para entrar por primera vez.",
    ],
    action: { label: "Aceptar la invitación", link },
    notes: [
      `El enlace funciona una sola vez, durante ${days} días.`,
      "¿No lo esperabas? Ignóralo: sin el enlace nadie puede usar tu dirección.",
    ],
  }),
  fr: ({ brand, account, link, days }) => ({
    subject: `Votre compte chez ${brand}`,
    lead: [
      account ? `${brand} a un compte pour ${account}.` : `${brand} a un compte pour vous.`,
      "Choisissez un mot de passe pour vous connecter la première fois.",
    ],
    action: { label: "Accepter l’invitation", link },
    notes: [
      `Le lien fonctionne une seule fois, pendant ${days} jours.`,
      "Vous ne l’attendiez pas ? Ignorez ce message : sans le lien, personne ne peut utiliser votre adresse.",
    ],
  }),
  de: ({ brand, account, link, days }) => ({
    subject: `Ihr Konto bei ${brand}`,
    lead: [
      account ? `${brand} hat ein Konto für ${account}.` : `${brand} hat ein Konto für Sie.`,
      "Wählen Sie ein Passwort, um sich zum ersten Mal anzumelden.",
    ],
    action: { label: "Einladung annehmen", link },
    notes: [
      `Der Link gilt einmal, innerhalb von ${days} Tagen.`,
      "Haben Sie das nicht erwartet? Dann ignorieren Sie es: Ohne den Link kann niemand Ihre Adresse benutzen.",
    ],
  }),
  it: ({ brand, account, link, days }) => ({
    subject: `Il tuo account su ${brand}`,
    lead: [
      account ? `${brand} ha un account per ${account}.` : `${brand} ha un account per te.`,
      "Scegli una password per accedere la prima volta.",
    ],
    action: { label: "Accetta l’invito", link },
    notes: [
      `Il link funziona una sola volta, entro ${days} giorni.`,
      "Non te lo aspettavi? Ignoralo: senza il link nessuno può usare il tuo indirizzo.",
    ],
  }),
  pt: ({ brand, account, link, days }) => ({
    subject: `Sua conta em ${brand}`,
    lead: [
      account ? `${brand} tem uma conta para ${account}.` : `${brand} tem uma conta para você.`,
      "Escolha uma senha para entrar pela primeira vez.",
    ],
    action: { label: "Aceitar o convite", link },
    notes: [
      `O link funciona uma única vez, durante ${days} dias.`,
      "Não esperava por isto? Ignore: sem o link ninguém pode usar o seu endereço.",
    ],
  }),
}

/** To somebody who is to work in an account. `brand`: name of the agency, `account`: of the account, `days`: how long it works. */
export const invitationMail = ({ language, ...about }: About & { language: Language }): Mail =>
  mailIn(MAILS, language, about)
