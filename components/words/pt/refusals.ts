import type { Translation } from "../translation.ts"
import { nounOf } from "./nouns.ts"

export const refusals: Translation["refusals"] = {
  missing: "Preencha este campo.",
  not_authorized: "Sua função não permite isto. Fale com um proprietário da conta.",
  not_found: "Isto não existe mais. Recarregue a página.",
  limit: (noun) => `O limite de ${nounOf(noun)} do seu plano foi atingido. Exclua algo ou veja Plano e uso.`,
  too_many_requests: "Muitas ações de uma vez. Aguarde um minuto e tente novamente.",
  unavailable: "No momento não conseguimos acessar o banco de dados. Tente novamente em um minuto.",
  internal: "Algo deu errado do nosso lado. Tente novamente.",
  signedOut: "Sua sessão foi encerrada. Recarregue a página e entre de novo.",
  offline: "Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.",
}
