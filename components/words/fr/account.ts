import type { Translation } from "../translation.ts"

export const account: Translation["account"] = {
  nav: "Votre compte",
  title: "Votre compte",
  purpose: "Votre nom ici, et le nom du compte.",
  profile: {
    title: "Profil",
    text: "Le nom que voient les personnes avec qui vous travaillez. L’adresse sert à vous connecter.",
  },
  name: "Votre nom",
  email: "E-mail",
  saved: "Compte enregistré",
  company: {
    title: "Entreprise",
    text: "Le nom de ce compte, tel que tous ses membres le voient.",
    label: "Nom de l’entreprise",
    notAllowed: "Seuls les propriétaires et les admins le modifient.",
  },
  picture: {
    title: "Photo",
    text: "Visible pour les personnes avec qui vous travaillez, et les visiteurs à qui vous répondez. Un PNG, JPEG ou WebP : il est recadré en carré.",
    choose: "Choisir une photo",
    add: "Ajouter une photo",
    change: "Changer la photo",
    remove: "Retirer",
    saved: "Photo enregistrée",
    removed: "Photo retirée",
  },
  away: {
    title: "Disponibilité",
    text: "Pour ce compte seulement. Les conversations attribuées à tour de rôle aux membres d’une équipe ne vont à personne d’indisponible ; les vôtres restent les vôtres.",
    label: "Je suis indisponible",
    help: "Les autres le voient là où ils choisissent à qui attribuer une conversation.",
    gone: "Vous êtes indisponible",
    back: "Vous êtes de retour",
  },
  notices: {
    title: "Notifications",
    purpose: "Ce dont vous êtes averti dans ce compte. Chacun de ses membres choisit pour soi.",
    app: "Dans l’application",
    appText: "La cloche à côté de votre nom les compte. Ce qui est fait en disparaît de soi-même.",
    mail: "Par e-mail",
    mailText: "Aussitôt, avec le début de ce que le visiteur a dit. Rien n’est envoyé pendant votre absence.",
    noMail: "Aucun e-mail n’est envoyé d’ici.",
    asked: {
      label: "Un visiteur demande une personne",
      help: "Quand aucun membre ne s’en occupe, ou une de vos équipes.",
    },
    assigned: {
      label: "Une conversation vous est attribuée",
      help: "Par quelqu’un d’autre, ou à votre tour.",
    },
    reply: { label: "Un visiteur vous écrit", help: "Dans une conversation que vous avez reprise." },
    saved: "Enregistré",
    none: "Vous n’êtes pas membre de ce compte ; vous n’êtes donc averti de rien sur ses visiteurs.",
  },
  display: {
    languageHelp: "Les pages s’affichent dans cette langue.",
    title: "Affichage",
    text: "L’aspect des pages et l’heure, dans chaque navigateur où vous vous connectez.",
    timeZone: "Fuseau horaire",
    timeZoneHelp: "Les heures exactes sont données dans ce fuseau.",
    ofDevice: "Comme sur cet appareil",
    ofBrowser: "Celle de votre navigateur",
  },
  changeEmail: {
    open: "Changer",
    title: "Se connecter avec une autre adresse",
    lead: "Un lien part vers la nouvelle adresse. Rien ne change avant que vous l’ouvriez ; l’ancienne adresse en est alors avertie.",
    submit: "Envoyer le lien",
    submitting: "Envoi",
    sent: (email) => `Un lien est en route vers ${email}`,
    noMail:
      "Aucun e-mail ne part d’ici. Adressez-vous à ceux qui gèrent ce service pour vous : ils peuvent vous donner un lien.",
    demo: "Tout le monde partage les identifiants de la démo : leur adresse ne change pas.",
    confirmTitle: "Utiliser cette adresse ?",
    confirmLead: (from, to) => `Vous vous connecterez désormais avec ${to}, et non plus avec ${from}.`,
    confirm: "Utiliser cette adresse",
    confirming: "Changement",
    over: {
      title: "Ce lien ne fonctionne pas",
      text: "Il a peut-être déjà servi, ou un jour est passé. Demandez-en un autre dans votre compte.",
      next: { href: "/settings/account", label: "Votre compte" },
    },
  },
  password: {
    title: "Mot de passe",
    text: "Un nouveau mot de passe ferme toutes vos autres sessions.",
    current: "Mot de passe actuel",
    next: "Nouveau mot de passe",
    submit: "Changer le mot de passe",
    submitting: "Changement",
    changed: "Mot de passe changé. Vos autres sessions sont fermées.",
    forgotten: "Oublié ? Déconnectez-vous, puis choisissez « Mot de passe oublié ? ».",
    demo: "Tout le monde partage les identifiants de la démo : leur mot de passe ne change pas.",
  },
  sessions: {
    title: "Sessions",
    text: "Quelqu’un connaît peut-être votre mot de passe, ou une session est restée ouverte sur un autre appareil.",
    submit: "Fermer les autres sessions",
    question: "Fermer les autres sessions ?",
    lead: "Tous les autres navigateurs et appareils sont aussitôt déconnectés. Celui-ci reste connecté.",
    done: (count) =>
      count === 0
        ? "Aucune autre session n’était ouverte"
        : count === 1
          ? "Une autre session fermée"
          : `${count.toLocaleString("fr")} autres sessions fermées`,
  },
}
