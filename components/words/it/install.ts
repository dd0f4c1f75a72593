import type { Translation } from "../translation.ts"

export const install: Translation["install"] = {
  html: {
    name: "HTML semplice",
    steps: [
      "Aprire il file o il modello comune a tutte le pagine.",
      "Incollare il codice subito prima di </body>.",
      "Pubblicare, poi aprire una pagina: viene rilevata qui.",
    ],
  },
  wordpress: {
    name: "WordPress",
    steps: [
      "Installare un plugin per il codice di header e footer, come WPCode, o aprire il file footer.php del tema.",
      "Incollare il codice nel footer, così compare su ogni pagina.",
      "Salvare. Con un plugin di cache, svuotarne la cache.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: [
      "Andare in Negozio online, Temi, i tre puntini del tema, Modifica codice.",
      "Aprire layout/theme.liquid e incollare il codice subito prima di </body>.",
      "Salvare.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: [
      "Andare in Site settings, Custom code.",
      "Incollare il codice in Footer code.",
      "Salvare le modifiche e pubblicare il sito.",
    ],
  },
  wix: {
    name: "Wix",
    steps: [
      "Andare in Impostazioni, Codice personalizzato, Aggiungi codice personalizzato.",
      "Incollare il codice. Scegliere Tutte le pagine, Carica il codice una volta, e Body - fine.",
      "Applicare. Wix richiede per questo un piano a pagamento con un dominio proprio.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: [
      "Andare in Impostazioni, Avanzate, Iniezione di codice.",
      "Incollare il codice in Piè di pagina.",
      "Salvare. Squarespace richiede per questo un piano con l’iniezione di codice.",
    ],
  },
  gtm: {
    name: "Google Tag Manager",
    steps: [
      "Creare un nuovo tag del tipo HTML personalizzato e incollare il codice qui sotto. È più lungo, perché il gestore elimina gli attributi data.",
      "Scegliere l’attivatore All Pages.",
      "Salvare e pubblicare il contenitore.",
    ],
  },
  react: {
    name: "React",
    steps: [
      "Aggiungere il componente qui sotto al progetto e usarlo una volta, alla radice dell’app.",
      "Resta al suo posto quando i visitatori cambiano pagina; al cambio di route non c’è nulla da fare.",
    ],
  },
}
