import type { Translation } from "../translation.ts"

export const error: Translation["error"] = {
  title: "Não foi possível carregar esta página",
  text: "Nada do que você salvou se perdeu. Tente novamente; se acontecer de novo, envie-nos a referência abaixo.",
  reference: "Referência",
  home: "Ir para a página inicial",
  retry: "Tentar novamente",
}
