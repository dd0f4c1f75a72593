import type { Translation } from "../translation.ts"

export const access: Translation["access"] = {
  faults: {
    wrongPassword: "Ce n’est pas le mot de passe de votre compte ici.",
    not_authenticated: "L’adresse e-mail et le mot de passe ne correspondent pas.",
    too_many_requests: "Trop de tentatives. Patientez quelques minutes, puis réessayez.",
    not_authorized: "Ce compte est suspendu. Contactez la personne qui le gère pour vous.",
    upstream: "L’e-mail n’a pas pu être envoyé. Réessayez dans quelques minutes.",
    unavailable: "La base de données est injoignable pour le moment. Réessayez dans une minute.",
    internal: "Un problème est survenu de notre côté. Réessayez.",
    provider_unreachable:
      "La connexion de votre entreprise est injoignable. Réessayez dans quelques minutes, ou connectez-vous autrement.",
    provider_refused:
      "La connexion de votre entreprise n’a laissé entrer personne. Réessayez, ou demandez à ceux qui la gèrent.",
    provider_fault:
      "La réponse de la connexion de votre entreprise n’est pas valable. Réessayez, et signalez-le à ceux qui la gèrent si cela continue.",
    provider_unverified:
      "La connexion de votre entreprise n’a pas donné d’adresse e-mail confirmée. Demandez à ceux qui la gèrent.",
    provider_domain:
      "Votre adresse e-mail est d’une entreprise qui ne se connecte pas ainsi ici. Utilisez votre mot de passe.",
    provider_unknown: "Personne n’a encore votre adresse e-mail ici. Demandez une invitation.",
    provider_other:
      "Votre adresse e-mail a appartenu à quelqu’un d’autre ici. Demandez à ceux qui gèrent ce service pour vous.",
    provider_over: "Cela a pris trop de temps, ou a commencé dans un autre navigateur. Réessayez.",
    provider_only: "Votre entreprise a sa propre connexion. Utilisez son bouton sur la page de connexion.",
    service_unreachable:
      "Impossible de le joindre. Réessayez dans quelques minutes, ou connectez-vous autrement.",
    service_refused: "La connexion n’y a pas abouti. Réessayez, ou connectez-vous autrement.",
    service_fault: "La réponse reçue n’est pas valable. Réessayez, ou connectez-vous autrement.",
    service_unverified: "Votre adresse e-mail n’y est pas confirmée. Confirmez-la, puis réessayez.",
    service_unknown:
      "Personne n’a encore votre adresse e-mail ici. Créez un compte, ou demandez une invitation.",
    service_unproved:
      "Votre adresse e-mail n’a pas encore été confirmée ici. Connectez-vous une fois par un lien reçu par e-mail, ensuite cela marchera ainsi.",
    plan: "Cette offre n’est plus proposée. Choisissez-en une autre.",
  },
  wait: (seconds) =>
    seconds <= 90
      ? `Trop de tentatives. Réessayez dans ${seconds} ${seconds < 2 ? "seconde" : "secondes"}.`
      : `Trop de tentatives. Réessayez dans ${Math.ceil(seconds / 60)} minutes.`,
  signOut: {
    title: "Se déconnecter",
    lead: "Vous pourrez vous reconnecter à tout moment.",
    submit: "Se déconnecter",
  },
  unsubscribe: {
    title: "Ne plus recevoir ces e-mails ?",
    leads: {
      week: (account) => `La semaine de ${account} vous est envoyée chaque lundi.`,
      month: (account: string) => `Le mois de ${account} vous est envoyé le premier.`,
      day: (account) => `Ce qui vous attend chez ${account} vous est envoyé une fois par jour.`,
      moment: (account) => `Un e-mail vous est envoyé quand un visiteur de ${account} a besoin de vous.`,
    },
    submit: "Ne plus les recevoir",
    submitting: "Un instant",
    done: "Vous ne recevrez plus ces e-mails",
    doneOf: {
      week: (account) => `La semaine de ${account} ne vous est plus envoyée.`,
      month: (account: string) => `Le mois de ${account} ne vous est plus envoyé.`,
      day: (account) => `Ce qui vous attend chez ${account} ne vous est plus envoyé.`,
      moment: (account) =>
        `Aucun e-mail ne vous est plus envoyé quand un visiteur de ${account} a besoin de vous.`,
    },
    next: {
      week: { href: "/analytics#digest", label: "Ouvrir les statistiques" },
      month: { href: "/analytics/month#digest", label: "Ouvrir les statistiques" },
      day: { href: "/settings/notifications", label: "Notifications" },
      moment: { href: "/settings/notifications", label: "Notifications" },
    },
    over: {
      title: "Ce lien ne fonctionne pas",
      text: "Il vient peut-être d’un compte que vous avez quitté. Ce qui vous est envoyé figure dans votre compte.",
      next: { href: "/settings/notifications", label: "Notifications" },
    },
  },
  invitation: {
    title: "Votre invitation",
    to: (account) => `Bienvenue chez ${account}`,
    lead: (email) => `Vous vous connecterez avec ${email}. Pour commencer, choisissez un mot de passe.`,
    known: (email) =>
      `Vous vous connectez déjà avec ${email}. Votre mot de passe ajoute ce compte aux vôtres.`,
    byProvider: (email) => `Vous entrez en tant que ${email}, par la connexion de votre entreprise.`,
    signedInAs: (email) => `Vous êtes sur la session de ${email}. Accepter y met fin.`,
    accept: "Enregistrer et se connecter",
    join: "Rejoindre et se connecter",
    accepting: "Connexion",
    over: "Cette invitation n’est plus valable. Rechargez la page pour savoir pourquoi.",
    states: {
      used: (brand) => ({
        title: "Cette invitation a déjà servi",
        text: `Une invitation ne sert qu’une fois. Si c’est vous qui l’avez utilisée, connectez-vous. Sinon, demandez-en une autre à ${brand}.`,
        next: { href: "/sign-in", label: "Se connecter" },
      }),
      expired: (brand) => ({
        title: "Cette invitation a expiré",
        text: `Une invitation est valable sept jours. Demandez un nouveau lien à ${brand}.`,
        next: { href: "/sign-in", label: "Aller à la connexion" },
      }),
      withdrawn: (brand) => ({
        title: "Cette invitation a été révoquée",
        text: `Un lien plus récent l’a peut-être remplacée : cherchez un message ultérieur, ou contactez ${brand}.`,
        next: { href: "/sign-in", label: "Aller à la connexion" },
      }),
      closed: (brand) => ({
        title: "Ce compte est suspendu",
        text: `L’invitation sera de nouveau valable dès que le compte sera réactivé. Contactez ${brand}.`,
        next: { href: "/sign-in", label: "Aller à la connexion" },
      }),
      unknown: (brand) => ({
        title: "Ce lien ne fonctionne pas",
        text: `Il est peut-être incomplet, ou remplacé par un lien plus récent. Ouvrez-le à nouveau depuis le message, ou demandez-en un autre à ${brand}.`,
        next: { href: "/sign-in", label: "Aller à la connexion" },
      }),
    },
  },
  confirm: {
    title: "Confirmez votre adresse",
    lead: (email) => `Saisissez le mot de passe choisi pour ${email}.`,
    submit: "Confirmer et se connecter",
    submitting: "Connexion",
    over: {
      title: "Ce lien ne fonctionne pas",
      text: "Il a peut-être expiré, car il est valable 24 heures, ou il est incomplet. Ouvrez-le à nouveau depuis l’e-mail, ou recommencez l’inscription.",
      next: { href: "/sign-up", label: "S’inscrire" },
    },
  },
  forgotten: {
    title: "Mot de passe oublié ?",
    lead: "Saisissez votre adresse e-mail. Nous vous envoyons un lien pour en choisir un nouveau.",
    submit: "Envoyer le lien",
    submitting: "Envoi",
    sent: (email) =>
      `Si ${email} a un compte ici, un lien est en route. Il sert une seule fois, pendant 15 minutes. Rien reçu après quelques minutes ? Regardez dans les indésirables, ou vérifiez l’adresse.`,
    byAgency: (brand) =>
      `Aucun e-mail ne part d’ici : ${brand} vous donne un lien pour choisir un nouveau mot de passe. Adressez-vous à votre interlocuteur.`,
    byOperator:
      "Aucun e-mail ne part d’ici. Depuis le serveur, cette commande crée un lien vers un nouveau mot de passe :",
    command: "npm run -s livery -- password reset --email you@example.com",
    back: "Retour à la connexion",
  },
  signInLink: {
    offer: "Recevoir plutôt un lien",
    title: "Se connecter par un lien",
    lead: "Saisissez votre adresse e-mail. Nous vous envoyons un lien qui vous connecte sans mot de passe.",
    submit: "Envoyer le lien",
    submitting: "Envoi",
    sent: (email) =>
      `Si ${email} a un compte ici, un lien est en route. Il sert une seule fois, pendant 15 minutes. Rien reçu après quelques minutes ? Regardez dans les indésirables, ou vérifiez l’adresse.`,
    off: "Aucun e-mail ne part d’ici. Connectez-vous avec votre mot de passe ou une clé d’accès.",
    openLead: (email) => `Vous vous connectez en tant que ${email}.`,
    over: "Ce lien n’est plus valable. Demandez-en un autre.",
    states: {
      used: {
        title: "Ce lien a déjà servi",
        text: "Un lien connecte une seule fois. Demandez-en un autre et, si ce n’est pas vous qui l’avez utilisé, choisissez un nouveau mot de passe.",
        next: { href: "/sign-in/link", label: "Demander un autre lien" },
      },
      over: {
        title: "Ce lien ne fonctionne pas",
        text: "Ses 15 minutes sont peut-être passées, ou il en manque une partie. Rouvrez-le depuis l’e-mail, ou demandez-en un autre.",
        next: { href: "/sign-in/link", label: "Demander un autre lien" },
      },
    },
  },
  service: { goOn: (name) => `Continuer avec ${name}` },
  provider: {
    usual: "Connexion de votre entreprise",
    named: (label) => `Se connecter avec ${label}`,
  },
  newPassword: {
    title: "Choisissez un nouveau mot de passe",
    lead: (email) => `Pour ${email}. Toutes vos autres sessions seront fermées.`,
    field: "Nouveau mot de passe",
    submit: "Enregistrer et se connecter",
    submitting: "Enregistrement",
    over: "Ce lien n’est plus valable. Demandez-en un autre.",
    states: {
      used: {
        title: "Ce lien a déjà servi",
        text: "Un lien ne sert qu’à un seul mot de passe. Connectez-vous avec celui-ci, ou demandez un autre lien si ce n’était pas vous.",
        next: { href: "/forgot-password", label: "Demander un nouveau lien" },
      },
      expired: {
        title: "Ce lien a expiré",
        text: "Ces liens sont valables peu de temps, pour qu’un ancien e-mail n’ouvre rien.",
        next: { href: "/forgot-password", label: "Demander un nouveau lien" },
      },
      unknown: {
        title: "Ce lien ne fonctionne pas",
        text: "Il est peut-être incomplet. Ouvrez-le à nouveau depuis le message, ou demandez-en un autre.",
        next: { href: "/forgot-password", label: "Demander un nouveau lien" },
      },
    },
  },
  closed: {
    title: "Inscrivez-vous à l’adresse de votre agence",
    text: "Les comptes dépendent de l’agence qui les gère pour vous. Ouvrez l’adresse qu’elle vous a donnée, par exemple agency.example.com, et créez-y votre compte.",
    suspendedTitle: "Les inscriptions sont fermées",
    suspendedText: "Il n’est pas possible de créer un compte ici pour le moment.",
    link: "Se connecter",
  },
  /** Where the first administrator is made. */
  setUp: {
    title: "Configurer cette installation",
    lead: "Vous en êtes le premier administrateur. Choisissez comment vous connecter.",
    submit: "Créer l’administrateur",
    submitting: "Création",
    over: {
      title: "Cette adresse ne fonctionne plus",
      text: "Elle crée un administrateur, pendant un jour. Le serveur en affiche une autre au démarrage, ou avec : npm run -s livery -- setup",
      next: { href: "/sign-in", label: "Se connecter" },
    },
  },
  firstAdmin: {
    title: "Pas encore d’administrateur",
    lead: "Personne ne peut encore se connecter ici. Le serveur a affiché une adresse pour cela au démarrage. Cette commande, dans le dossier de Livery, en donne une autre :",
    command: "npm run -s livery -- setup",
    after: "Elle affiche une adresse où choisir nom et mot de passe, une seule fois, pendant un jour.",
    back: "Retour à la page d’accueil",
  },
  demo: {
    note: "Ceci est la démo. Les identifiants sont déjà remplis : tout le monde peut s’en servir.",
  },
  platform: {
    title: "Des chatbots à votre nom",
    lead: "Livery fait tourner une activité de chatbots en marque blanche sur votre propre serveur : vos agences apportent leur marque, leurs clients ont des bots qui répondent à partir de leurs contenus.",
    signIn: "Se connecter en administrateur",
    setUp: "Créer l’administrateur",
    demoTitle: "Essayer la démo",
    demoLead: "Une agence et l’un de ses clients, avec un bot qui répond à partir d’une petite base.",
    demoOpen: "Ouvrir",
    email: "E-mail",
    password: "Mot de passe",
  },
}
