import type { Translation } from "../translation.ts"

export const error: Translation["error"] = {
  title: "Non è stato possibile caricare questa pagina",
  text: "Nulla di ciò che è stato salvato è andato perso. Riprovare; se succede ancora, inviarci il riferimento qui sotto.",
  reference: "Riferimento",
  home: "Vai alla pagina iniziale",
  retry: "Riprova",
}
