import type { Translation } from "../translation.ts"

export const landing: Translation["landing"] = {
  signIn: "Entrar",
  signUp: "Criar conta",
  promise: "Um chatbot que responde com o seu próprio conteúdo",
  lead: "Indique seu site ou solte seus documentos. Seus visitantes recebem respostas com a frase de onde elas vêm, a qualquer hora.",
  website: "Seu site",
  websitePlaceholder: "www.example.com",
  websiteInvalid: "Digite um endereço web, como www.example.com.",
  start: "Criar seu bot",
  startNote: "Primeiro uma conta, depois seu bot. Leva dois minutos.",
  product: "Veja como fica",
  facts: [
    {
      title: "Respostas com a fonte",
      text: "Cada resposta cita o seu próprio texto, palavra por palavra, e um clique abre o trecho de onde veio.",
    },
    {
      title: "No ar em minutos",
      text: "Adicione um site, um PDF ou um texto, faça algumas perguntas e conecte ao seu produto.",
    },
    {
      title: "Diz quando não sabe",
      text: "Onde o seu conteúdo não tem a resposta, o bot diz isso em vez de inventar uma.",
    },
  ],
  demo: {
    bot: "Bicicletas do Porto",
    question: "Posso devolver no domingo uma bicicleta alugada?",
    answer:
      "Sim. A bicicleta pode ser devolvida em qualquer dia até as **20h**, também aos domingos [1]. Depois do fechamento, prenda-a com o cadeado no suporte ao lado da porta e deixe a chave na caixa [2].",
    sources: [
      {
        name: "Condições de aluguel.pdf",
        heading: "Devolução da bicicleta",
        page: 2,
        quote: "As bicicletas podem ser devolvidas todos os dias, inclusive domingos e feriados, até as 20h.",
        before: "O período de aluguel é combinado na retirada. ",
        after: " Atrasos são cobrados por hora.",
      },
      {
        name: "bicicletasdoporto.example/horario",
        heading: "Fora do horário",
        page: null,
        quote: "Prenda a bicicleta com o cadeado no suporte ao lado da porta e deixe a chave na caixa.",
        before: "Fechamos às 20h. ",
        after: " Verificamos todas as manhãs às 7h.",
      },
    ],
    followUp: "E se chover?",
  },
  footer: "Mais",
  legal: { support: "Suporte", imprint: "Aviso legal", terms: "Termos" },
  privacy: "Privacidade",
  rights: (name, year) => `© ${year} ${name}`,
}
