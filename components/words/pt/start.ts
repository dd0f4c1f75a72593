import type { Translation } from "../translation.ts"

export const start: Translation["start"] = {
  title: "Configure seu bot",
  purpose:
    "Das suas próprias páginas a uma resposta no seu site. Você pode parar a qualquer momento e continuar depois, em qualquer dispositivo.",
  later: "Fazer isso depois",
  steps: "Passos do início guiado",
  step: (number, all) => `Passo ${number} de ${all}`,
  done: "Feito",
  names: { content: "Seu conteúdo", questions: "Teste", colours: "Cores", site: "Seu site" },
  back: "Voltar",
  skip: "Pular este passo",
  next: "Avançar",
  finish: "Concluir",
  moving: "Um momento",
  content: {
    title: "O que seu bot deve saber?",
    text: "Dê a ele seu site ou solte arquivos. Ele responde só com eles, e os cita.",
    more: "Adicionar mais",
    website: "Seu site",
    websiteHelp: (most) =>
      most === 1
        ? "Uma página é lida agora. Você pode adicionar mais em Conhecimento."
        : `Até ${most} páginas públicas são lidas agora. Depois você pode ler mais em Conhecimento.`,
    read: "Ler site",
    reading: "Adicionando o site",
    or: "ou",
    write: "Sem site nem arquivos? Escreva o que os visitantes perguntam.",
    list: "O que seu bot lê",
    ask: "Perguntar algo",
    nothing: "Nada foi lido ainda. Você também pode pular este passo.",
    pages: "Páginas",
    refused: "Seu plano não tem lugar para um bot",
    advice: {
      robots:
        "O site não deixa programas entrarem. Quem cuida dele pode permiti-los em robots.txt; até lá, solte o mesmo conteúdo como arquivos ou cole o texto abaixo.",
      noText:
        "Talvez a página seja feita de imagens ou desenhada por scripts. Tente outra página, como a dos seus preços, ou cole o texto abaixo.",
      unreachable:
        "Abra o endereço em uma janela privada. Se aparecer ali, tente de novo; se não, confira como está escrito ou cole o texto abaixo.",
      file: "Abra o arquivo, salve-o de novo como PDF, DOCX ou TXT e solte esse. Ou cole o texto abaixo.",
    },
  },
  questions: {
    title: "Pergunte e melhore",
    text: "Estas perguntas vêm do seu conteúdo. Os números de uma resposta abrem o lugar de onde se cita.",
    noQuestions:
      "Pergunte o que um visitante perguntaria. Os números de uma resposta abrem o lugar de onde se cita.",
    hints: [
      "Faça uma das perguntas, ou a sua.",
      "Abra um número para ler a citação na fonte.",
      "Você diria de outro jeito? Escolha “Corrigir esta resposta”: suas palavras valem a partir da próxima pergunta.",
    ],
    correct: "Corrigir esta resposta",
    corrected: "Aprendido. A pergunta é feita mais uma vez.",
    empty: {
      title: "Ainda não há o que perguntar",
      text: "Assim que uma página ou um arquivo for lido, você pode testar seu bot aqui.",
      action: "Adicionar conteúdo",
    },
    still: {
      title: "Ele ainda está lendo",
      text: "As primeiras respostas são possíveis em um momento. Esta página segue sozinha.",
    },
    language: (language) =>
      `Seu conteúdo está em ${language.toLowerCase()}, por isso o bot fala ${language.toLowerCase()}. Você pode mudar isso nas configurações dele.`,
  },
  colours: {
    title: "Deixe-o com a sua cara",
    text: "A cor do botão e das mensagens dos seus visitantes. Os textos continuam legíveis em qualquer tom.",
    found: "Do seu site",
    use: (colour) => `Usar ${colour}`,
    unknown: "Não se conhecem as cores de nenhum site, por isso estas são as da sua conta.",
  },
  site: {
    title: "Mostre-o aos seus visitantes",
    text: "Cole esta linha antes de </body> em todas as páginas. A ajuda para WordPress, Shopify e outros está na página Canais do bot.",
    guide: "Onde eu colo?",
    page: "Sem site? Compartilhe a página do bot: ative-a em Canais.",
    pageAction: "Configurar a página",
  },
}
