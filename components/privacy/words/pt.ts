import type { NoticeWords } from "./words.ts"

export const pt: NoticeWords = {
  title: "Privacidade",
  lead: ({ operator, bot }) =>
    bot
      ? `O que acontece ao que escreve a ${bot}.`
      : `O que acontece ao que escreve aos bots de ${operator}.`,
  glance: {
    where: "Para onde vai",
    stays: "Fica neste servidor",
    stayFact: "Nenhum texto sai dele para ser respondido.",
    leaves: (names) => `As perguntas vão para ${names}`,
    long: "Quanto tempo se guarda",
    days: (days) => `${days} dias após a última mensagem`,
    erase: "Apagar",
    eraseFact: "Descarregue ou apague a qualquer momento no menu do chat.",
  },
  who: {
    title: "Quem é responsável",
    text: ({ operator, bot, client }) =>
      client
        ? [
            `${bot} é operado por ${client}, que decide para que serve.`,
            `${operator} presta o serviço a ${client}.`,
          ]
        : [
            bot
              ? `${bot} é operado por ${operator}.`
              : `${operator} opera este serviço. Por um bot num site responde o titular desse site.`,
          ],
  },
  ai: {
    title: "Fala com uma IA",
    text: [
      "As respostas vêm de um sistema de IA, não de uma pessoa, e podem estar erradas. O chat diz isso antes da sua primeira mensagem.",
      "As respostas que um modelo de linguagem escreveu estão marcadas; as outras citam palavra por palavra os textos do titular.",
    ],
  },
  kept: {
    title: "O que se guarda",
    items: [
      "O que você e o bot escrevem, quando, e os ficheiros que envia.",
      "O endereço e o título da página de onde escreve, e a sua língua.",
      "O que diz de si num formulário, como um nome ou um e-mail, e o que aceitou.",
      "As suas avaliações.",
      "O seu endereço de rede é usado alguns minutos para impedir abusos. Não é guardado com o que escreve.",
    ],
  },
  browser: {
    title: "No seu navegador",
    items: [
      "Antes da sua primeira mensagem: nada. Nem cookies, nem armazenamento, nem identificadores.",
      "Depois: um segredo no armazenamento do site, para reencontrar a sua conversa. Sair ou apagar o chat remove-o.",
      "Sem rastreio, sem publicidade, sem scripts de outras empresas.",
    ],
  },
  others: {
    title: "Quem mais o recebe",
    nobody: "Ninguém: as respostas são feitas neste servidor e nenhum texto sai dele para isso.",
    models: (names) =>
      `Para ser respondida, a sua mensagem vai com os textos que lhe correspondem a um modelo de ${names}.`,
    ownModels: "As respostas são feitas por um modelo num servidor próprio do operador.",
    mail: "Se pedir a conversa por e-mail, um servidor de correio entrega-a.",
    storage: "Os ficheiros que envia ficam num armazenamento de objetos junto ao servidor.",
    webhooks: (owner) => `Sistemas de ${owner} são avisados de uma conversa, um pedido ou uma resposta.`,
    noMore: "Mais ninguém. Nada é vendido.",
  },
  time: {
    title: "Quanto tempo",
    text: (days, isOfBot) => [
      `Uma conversa é apagada ${days} dias após a última mensagem, com tudo o que contém.`,
      isOfBot
        ? "Ficam números sem conteúdo, como quantas houve."
        : "O titular de um bot pode definir outro prazo. Ficam números sem conteúdo.",
    ],
  },
  rights: {
    title: "Os seus direitos",
    items: [
      "Acesso e portabilidade: «Descarregar» no menu do chat dá-lhe tudo num ficheiro.",
      "Apagamento: «Apagar» no menu do chat remove tudo de imediato; fica um registo de números.",
      "Retificação, limitação, oposição: escreva para o endereço abaixo. Pode também reclamar junto de uma autoridade de proteção de dados.",
    ],
  },
  contact: {
    title: "Perguntas",
    address: "Escreva para",
    none: (owner) => `Dirija-se a ${owner}, pelas vias que o site indica.`,
  },
}
