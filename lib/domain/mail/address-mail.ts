import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"
import { type InLanguages, mailIn } from "./spoken-in.ts"

interface Confirming {
  brand: string
  from: string
  link: string
  hours: number
}

const CONFIRM: InLanguages<Confirming> = {
  en: ({ brand, from, link, hours }) => ({
    subject: `Confirm your address at ${brand}`,
    lead: [`Somebody who signs in to ${brand} as ${from} wants to sign in with this address instead.`],
    action: { label: "Use this address", link },
    notes: [
      `The link works once, within ${hours} hours.`,
      "Was it not you? Then ignore this: nothing changes without the link.",
    ],
  }),
  es: ({ brand, from, link, hours }) => ({
    subject: `Confirma tu dirección en ${brand}`,
    lead: [`Alguien que entra en ${brand} como ${from} quiere entrar con esta dirección en su lugar.`],
    action: { label: "Usar esta dirección", link },
    notes: [
      `El enlace funciona una sola vez, durante ${hours} horas.`,
      "¿No fuiste tú? Ignóralo: sin el enlace no cambia nada.",
    ],
  }),
  fr: ({ brand, from, link, hours }) => ({
    subject: `Confirmez votre adresse chez ${brand}`,
    lead: [`Quelqu’un qui se connecte à ${brand} avec ${from} veut se connecter avec cette adresse.`],
    action: { label: "Utiliser cette adresse", link },
    notes: [
      `Le lien fonctionne une seule fois, pendant ${hours} heures.`,
      "Ce n’était pas vous ? Ignorez ce message : sans le lien, rien ne change.",
    ],
  }),
  de: ({ brand, from, link, hours }) => ({
    subject: `Bestätigen Sie Ihre Adresse bei ${brand}`,
    lead: [`Jemand, der sich bei ${brand} als ${from} anmeldet, möchte sich mit dieser Adresse anmelden.`],
    action: { label: "Diese Adresse verwenden", link },
    notes: [
      `Der Link gilt einmal, innerhalb von ${hours} Stunden.`,
      "Waren Sie es nicht? Dann ignorieren Sie es: Ohne den Link ändert sich nichts.",
    ],
  }),
  it: ({ brand, from, link, hours }) => ({
    subject: `Conferma il tuo indirizzo su ${brand}`,
    lead: [`Qualcuno che accede a ${brand} come ${from} vuole accedere con questo indirizzo.`],
    action: { label: "Usa questo indirizzo", link },
    notes: [
      `Il link funziona una sola volta, entro ${hours} ore.`,
      "Non eri tu? Ignoralo: senza il link non cambia nulla.",
    ],
  }),
  pt: ({ brand, from, link, hours }) => ({
    subject: `Confirme o seu endereço em ${brand}`,
    lead: [`Alguém que entra em ${brand} como ${from} quer entrar com este endereço.`],
    action: { label: "Usar este endereço", link },
    notes: [
      `O link funciona uma única vez, durante ${hours} horas.`,
      "Não foi você? Ignore: sem o link nada muda.",
    ],
  }),
}

/** To the address that somebody wants to sign in with. `hours`: how long the link works. */
export const confirmAddressMail = ({ language, ...about }: Confirming & { language: Language }): Mail =>
  mailIn(CONFIRM, language, about)

const CHANGED: InLanguages<{ brand: string; to: string }> = {
  en: ({ brand, to }) => ({
    subject: `Your address at ${brand} has changed`,
    lead: [`You sign in to ${brand} with ${to} from now on, and no longer with this address.`],
    notes: [
      "Was it not you? Then ask the people who run it for you at once: somebody else is in your account.",
    ],
  }),
  es: ({ brand, to }) => ({
    subject: `Tu dirección en ${brand} ha cambiado`,
    lead: [`Desde ahora entras en ${brand} con ${to}, y ya no con esta dirección.`],
    notes: ["¿No fuiste tú? Avisa enseguida a quien lo gestiona: otra persona está en tu cuenta."],
  }),
  fr: ({ brand, to }) => ({
    subject: `Votre adresse chez ${brand} a changé`,
    lead: [`Vous vous connectez désormais à ${brand} avec ${to}, et plus avec cette adresse.`],
    notes: [
      "Ce n’était pas vous ? Prévenez tout de suite ceux qui le gèrent : quelqu’un d’autre est dans votre compte.",
    ],
  }),
  de: ({ brand, to }) => ({
    subject: `Ihre Adresse bei ${brand} hat sich geändert`,
    lead: [`Sie melden sich bei ${brand} ab jetzt mit ${to} an, nicht mehr mit dieser Adresse.`],
    notes: [
      "Waren Sie es nicht? Dann wenden Sie sich sofort an die, die es für Sie betreiben: Jemand anders ist in Ihrem Konto.",
    ],
  }),
  it: ({ brand, to }) => ({
    subject: `Il tuo indirizzo su ${brand} è cambiato`,
    lead: [`Da ora accedi a ${brand} con ${to}, e non più con questo indirizzo.`],
    notes: ["Non eri tu? Avvisa subito chi lo gestisce: qualcun altro è nel tuo account."],
  }),
  pt: ({ brand, to }) => ({
    subject: `O seu endereço em ${brand} mudou`,
    lead: [`A partir de agora você entra em ${brand} com ${to}, e não mais com este endereço.`],
    notes: ["Não foi você? Avise logo quem o administra: outra pessoa está na sua conta."],
  }),
}

/** To the address that somebody signed in with until now. `to`: the new one, in part. */
export const changedAddressMail = ({
  language,
  ...about
}: {
  brand: string
  to: string
  language: Language
}): Mail => mailIn(CHANGED, language, about)
