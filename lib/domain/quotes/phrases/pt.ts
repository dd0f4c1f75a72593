import type { Phrases } from "./schema.ts"

export const pt = (casual: boolean): Phrases => ({
  greeting: casual ? "Oi! O que você quer saber?" : "Olá! O que gostaria de saber?",
  thanks: casual ? "De nada! Quer saber mais alguma coisa?" : "De nada. Gostaria de saber mais alguma coisa?",
  goodbye: "Até logo, e volte sempre que tiver uma pergunta.",
  feeling: `Está tudo bem, obrigado. O que ${casual ? "você quer" : "gostaria de"} saber?`,
  help: `Respondo a perguntas com os documentos que recebi. O que ${casual ? "você quer" : "gostaria de"} saber?`,
  identity: (business) =>
    `Sou ${business ? `o assistente de ${business},` : "um assistente"} que responde a partir dos documentos que recebi e mostra de onde vem cada resposta.`,
  unknown: [
    "Não encontrei uma resposta para isso nos documentos que tenho.",
    "Também para isso não tenho resposta.",
    "A isso não posso responder com os meus documentos.",
    "Desculpe, não encontro nada sobre isso.",
  ],
  unknownPart: (question) => `Não encontrei uma resposta para “${question}”.`,
  didYouMean: (offers) => `Quis dizer ${offers}?`,
  canAsk: (topics) => `Pode me perguntar sobre ${topics}.`,
  reach: (contacts) => `Pode falar conosco aqui: ${contacts}`,
  appointment: (contacts) => `Para marcar um horário, pode falar conosco aqui: ${contacts}`,
  offer: (contacts) => `Para uma oferta sob medida, pode falar conosco aqui: ${contacts}`,
  person: "Eu não transfiro o atendimento, mas pode falar conosco assim:",
  personUnknown: `Não consigo passar para uma pessoa, e nos meus documentos não há nenhum contato. Use os contatos do site, ou ${casual ? "me pergunte" : "pergunte-me"}: respondo ao que puder.`,
  otherLanguage: (language) => `Os documentos com que respondo estão em ${language}.`,
  or: "ou",
  and: "e",
  marks: ["“", "”"],
})
