import type { Translation } from "../translation.ts"

export const auth: Translation["auth"] = {
  signIn: {
    title: (name) => `Se connecter à ${name}`,
    submit: "Se connecter",
    pending: "Connexion",
    other: "Première visite ?",
    otherLink: "Créer un compte",
    forgotten: "Mot de passe oublié ?",
  },
  signUp: {
    title: "Créez votre compte",
    lead: (name) => `Avec ${name}, faites un chatbot de vos propres contenus.`,
    submit: "Créer un compte",
    pending: "Création du compte",
    other: "Déjà un compte ?",
    otherLink: "Se connecter",
    sent: (email) =>
      `Un e-mail est en route vers ${email}. Ouvrez le lien qu’il contient pour continuer ; il est valable 24 heures. Rien reçu après quelques minutes ? Regardez dans les indésirables, ou vérifiez l’adresse.`,
    website: (address) => `Ensuite : un bot pour ${address}.`,
  },
  name: "Votre nom",
  company: "Entreprise",
  companyHelp: "Le nom de votre espace de travail. Vous pourrez le changer.",
  email: "E-mail",
  password: "Mot de passe",
  passwordHelp: "Au moins 10 caractères.",
}
