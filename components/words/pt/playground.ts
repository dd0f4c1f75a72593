import type { Translation } from "../translation.ts"
import { nounOf } from "./nouns.ts"

export const playground: Translation["playground"] = {
  title: "Área de testes",
  newConversation: "Nova conversa",
  newFirst: "Esta conversa é nova.",
  stored: "O que você pergunta aqui é guardado como teste, à parte das conversas com visitantes.",
  welcomeFallback: "Faça uma pergunta para ver como este bot responde.",
  hint: "Enter envia; Shift + Enter começa outra linha.",
  tryThese: "Experimente uma destas",
  topics: {
    en: (topic) => `What can you tell me about ${topic}?`,
    es: (topic) => `¿Qué me puedes decir sobre ${topic}?`,
    fr: (topic) => `Que pouvez-vous me dire sur ${topic} ?`,
    de: (topic) => `Was können Sie mir über ${topic} sagen?`,
    it: (topic) => `Che cosa puoi dirmi su ${topic}?`,
    pt: (topic) => `O que pode me dizer sobre ${topic}?`,
  },
  panel: {
    label: "Configurações deste bot",
    edit: "Todas as configurações",
    undo: "Desfazer",
    again: "Tentar de novo",
    phases: {
      idle: "As mudanças são salvas sozinhas.",
      waiting: "Ainda não salvo",
      saving: "Salvando",
      saved: "Salvo. Vale a partir da próxima pergunta.",
      failed: "",
    },
    model: "Modelo",
    knowledge: "Conhecimento",
    ready: "Pronto",
    noKnowledge: "Nada ainda",
  },
  empty: {
    title: "Este bot ainda não tem nada para ler",
    text: "Ele responde com citações do seu conhecimento. Adicione um texto ou um documento e pergunte.",
    action: "Adicionar conhecimento",
  },
  off: {
    title: "Este bot está inativo",
    text: "Ele recusa todas as mensagens até que você o ative de novo.",
    action: "Abrir configurações",
  },
  readOnlyTitle: "Você pode olhar, mas não perguntar",
  readOnly: "Sua função permite ler conversas, mas não iniciá-las.",
  failed: {
    title: "Não foi possível concluir a resposta",
    text: "Sua pergunta foi guardada. Tente novamente; se continuar falhando, escolha outro modelo nas configurações.",
    offline: "Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.",
    signedOut: "Sua sessão foi encerrada.",
    signIn: "Entrar de novo",
    limitTitle: "Limite atingido",
    limit: (noun) =>
      `Seu plano atingiu o limite de ${nounOf(noun)} deste mês, por isso a pergunta não foi guardada. Peça um plano maior ou aguarde o dia primeiro.`,
    refused: "A pergunta não foi enviada",
  },
  rateFailed: "Não foi possível salvar sua avaliação. Tente novamente.",
}
