import type { Translation } from "../translation.ts"

export const addresses: Translation["addresses"] = {
  nav: "Adresses",
  title: "Adresses",
  purpose: "Où vos clients vous trouvent, et où mènent les liens de vos e-mails.",
  clientPurpose: "Des domaines à vous, qui montrent le chat d’un de vos bots.",
  notAllowed: "Seuls les propriétaires et les administrateurs modifient les adresses.",
  own: {
    title: "Votre première adresse",
    text: "Elle fonctionne dès le début et reste, quoi qu’il advienne de vos domaines.",
    links: (address) => `Les liens des e-mails mènent à ${address}.`,
  },
  domains: {
    title: "Vos propres domaines",
    text: "Un domaine ne montre rien tant que ses deux enregistrements ne sont pas trouvés.",
    empty: "Pas encore de domaine",
    emptyText: "Avec chat.example.com, vos clients ne voient que votre nom.",
    clientEmptyText:
      "Avec help.example.com, vos visiteurs discutent sous votre propre nom, sans autre page autour.",
  },
  add: {
    action: "Ajouter un domaine",
    adding: "Ajout en cours",
    lead: "Vous recevez ensuite deux enregistrements à saisir là où le domaine est géré.",
    hostname: "Domaine",
    help: "Un nom sous celui de votre site, comme chat.example.com, ne change rien au site ni à vos e-mails.",
    bot: "Bot",
    botHelp: "Les visiteurs du domaine voient son chat.",
    noBot: "Créez d’abord un bot.",
  },
  status: {
    pending: "Non connecté",
    verified: "Fonctionne",
    missing: "Enregistrement manquant",
    failing: "Hors service",
  },
  records: {
    label: (host) => `Enregistrements DNS de ${host}`,
    lead: "Saisissez les deux là où le domaine est géré, et laissez-les : nous les cherchons chaque jour.",
    type: "Type",
    name: "Nom",
    value: "Valeur",
    state: "Trouvé",
    copyName: "Copier le nom",
    copyValue: "Copier la valeur",
    apex: (addresses) =>
      `Si le fournisseur n’accepte pas de CNAME ici, un enregistrement A avec ${addresses} convient aussi.`,
  },
  found: {
    right: "Trouvé",
    unknown: "Pas encore vérifié",
    noProof: "Nous n’avons pas encore trouvé cet enregistrement TXT.",
    wrongProof: (values) => `Nous avons trouvé « ${values} », mais pas cette valeur.`,
    otherProof: "L’enregistrement n’est plus là, ou dit autre chose.",
    noRoute: "Le nom ne mène encore nulle part.",
    wrongRoute: (values, target) => `Il mène à ${values}, pas à ${target}.`,
    silent: "Aucun serveur de noms n’a répondu. Nous continuons d’essayer.",
  },
  held: {
    taken:
      "Un autre compte utilise ce domaine, et son enregistrement est là aussi. Retirez cet autre enregistrement TXT et le domaine sera à vous.",
    cooling:
      "Un autre compte a abandonné ce domaine il y a moins de sept jours. Ensuite il sera à vous, sans autre étape.",
  },
  missing:
    "Un enregistrement manquait la dernière fois. S’il manque trois jours, le domaine est mis hors service ; d’ici là, les liens des e-mails mènent à votre première adresse.",
  failing: "Ses enregistrements ont disparu, il ne montre donc rien. Dès leur retour, le domaine revient.",
  check: "Vérifier maintenant",
  checking: "Vérification",
  checked: "Vérifié",
  live: "Tant que cette page est ouverte, nous regardons toutes les dix secondes. De nouveaux enregistrements mettent des minutes, parfois une heure, à être visibles partout.",
  works: (host) => `${host} fonctionne`,
  bot: (host) => `Bot que montre ${host}`,
  noBot: "Aucun : il ne montre rien",
  botChanged: "Le domaine montre maintenant un autre bot",
  release: {
    action: "Abandonner",
    title: (host) => `Abandonner ${host} ?`,
    text: "Il ne montre plus rien, et les liens qui y mènent s’arrêtent. Pendant sept jours, personne d’autre ne l’obtient ; vous pouvez le reprendre à tout moment.",
    done: "Domaine abandonné",
  },
  remove: {
    action: "Retirer",
    title: (host) => `Retirer ${host} ?`,
    text: "Il n’a jamais été en service. Vous pouvez l’ajouter de nouveau à tout moment.",
    done: "Domaine retiré",
  },
  wrong: {
    spelling: "Écrivez le nom seul, comme chat.example.com : sans https://, port ni chemin.",
    name: "Ce n’est pas un domaine. Écrivez un nom comme chat.example.com.",
    own: "Ce nom appartient au serveur où vous êtes. Prenez un domaine à vous.",
    public: "Personne ne pourrait atteindre ce nom. Prenez un domaine public, comme chat.example.com.",
    shared: "Beaucoup partagent ce nom. Prenez un domaine à vous en dessous.",
    known: "Vous avez déjà ce domaine.",
  },
}
