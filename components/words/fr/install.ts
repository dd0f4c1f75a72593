import type { Translation } from "../translation.ts"

export const install: Translation["install"] = {
  html: {
    name: "HTML simple",
    steps: [
      "Ouvrez le fichier ou le modèle commun à toutes vos pages.",
      "Collez le code juste avant </body>.",
      "Publiez, puis ouvrez une page : elle est détectée ici.",
    ],
  },
  wordpress: {
    name: "WordPress",
    steps: [
      "Installez une extension pour le code d’en-tête et de pied de page, comme WPCode, ou ouvrez le fichier footer.php de votre thème.",
      "Collez le code dans le pied de page, pour qu’il figure sur toutes les pages.",
      "Enregistrez. Si vous utilisez une extension de cache, videz son cache.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: [
      "Allez dans Boutique en ligne, Thèmes, les trois points de votre thème, Modifier le code.",
      "Ouvrez layout/theme.liquid et collez le code juste avant </body>.",
      "Enregistrez.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: [
      "Allez dans Site settings, Custom code.",
      "Collez le code dans Footer code.",
      "Enregistrez, puis publiez le site.",
    ],
  },
  wix: {
    name: "Wix",
    steps: [
      "Allez dans Paramètres, Code personnalisé, Ajouter un code personnalisé.",
      "Collez le code. Choisissez Toutes les pages, Charger le code une fois, et Body - fin.",
      "Appliquez. Wix demande pour cela un forfait payant avec votre propre domaine.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: [
      "Allez dans Paramètres, Avancé, Injection de code.",
      "Collez le code dans Pied de page.",
      "Enregistrez. Squarespace demande pour cela un forfait avec injection de code.",
    ],
  },
  gtm: {
    name: "Google Tag Manager",
    steps: [
      "Créez une balise du type HTML personnalisé et collez le code ci-dessous. Il est plus long, car le gestionnaire supprime les attributs data.",
      "Choisissez le déclencheur All Pages.",
      "Enregistrez et publiez le conteneur.",
    ],
  },
  react: {
    name: "React",
    steps: [
      "Ajoutez le composant ci-dessous à votre projet et utilisez-le une fois, à la racine de votre application.",
      "Il reste en place quand les visiteurs changent de page ; il n’y a rien à faire au changement de route.",
    ],
  },
}
