import type { Language, SmallTalk } from "../retrieval/retrieval.ts"

/** Everything that the keyless model says in words of its own. */
export const PHRASES: Record<Language, Record<SmallTalk | "unknown", string>> = {
  en: {
    greeting: "Hello! What would you like to know?",
    thanks: "You're welcome. Is there anything else you would like to know?",
    goodbye: "Goodbye, and come back whenever you have a question.",
    identity:
      "I am an assistant that answers from the documents I was given, and shows where each answer stands.",
    feeling: "All is well, thank you. What would you like to know?",
    unknown:
      "I could not find an answer to that in the documents I have. Could you put it in other words, or ask about something else?",
  },
  es: {
    greeting: "¡Hola! ¿Qué le gustaría saber?",
    thanks: "De nada. ¿Hay algo más que le gustaría saber?",
    goodbye: "Hasta luego; vuelva cuando tenga una pregunta.",
    identity:
      "Soy un asistente que responde con los documentos que me han dado y muestra de dónde sale cada respuesta.",
    feeling: "Todo bien, gracias. ¿Qué le gustaría saber?",
    unknown:
      "No he encontrado una respuesta en los documentos que tengo. ¿Puede decirlo con otras palabras o preguntar otra cosa?",
  },
  fr: {
    greeting: "Bonjour ! Que souhaitez-vous savoir ?",
    thanks: "Avec plaisir. Souhaitez-vous savoir autre chose ?",
    goodbye: "Au revoir, et revenez dès que vous avez une question.",
    identity:
      "Je suis un assistant qui répond à partir des documents qu'on m'a donnés et montre d'où vient chaque réponse.",
    feeling: "Tout va bien, merci. Que souhaitez-vous savoir ?",
    unknown:
      "Je n'ai pas trouvé de réponse à cela dans les documents dont je dispose. Pouvez-vous le dire autrement, ou poser une autre question ?",
  },
  de: {
    greeting: "Hallo! Was möchten Sie wissen?",
    thanks: "Gern geschehen. Möchten Sie noch etwas wissen?",
    goodbye: "Auf Wiedersehen, und kommen Sie wieder, wenn Sie eine Frage haben.",
    identity:
      "Ich bin ein Assistent, der aus den mir gegebenen Dokumenten antwortet und zeigt, wo jede Antwort steht.",
    feeling: "Alles gut, danke. Was möchten Sie wissen?",
    unknown:
      "Dazu habe ich in den Dokumenten, die mir vorliegen, keine Antwort gefunden. Können Sie es anders ausdrücken oder etwas anderes fragen?",
  },
  it: {
    greeting: "Buongiorno! Che cosa desidera sapere?",
    thanks: "Prego. Desidera sapere altro?",
    goodbye: "Arrivederci, e torni quando ha una domanda.",
    identity:
      "Sono un assistente che risponde in base ai documenti che ho ricevuto e mostra da dove viene ogni risposta.",
    feeling: "Tutto bene, grazie. Che cosa desidera sapere?",
    unknown:
      "Non ho trovato una risposta nei documenti a mia disposizione. Può dirlo con altre parole o chiedere qualcos'altro?",
  },
  pt: {
    greeting: "Olá! O que gostaria de saber?",
    thanks: "De nada. Gostaria de saber mais alguma coisa?",
    goodbye: "Até logo, e volte sempre que tiver uma pergunta.",
    identity:
      "Sou um assistente que responde a partir dos documentos que recebi e mostra de onde vem cada resposta.",
    feeling: "Está tudo bem, obrigado. O que gostaria de saber?",
    unknown:
      "Não encontrei uma resposta para isso nos documentos que tenho. Pode dizer de outra forma ou perguntar outra coisa?",
  },
}
