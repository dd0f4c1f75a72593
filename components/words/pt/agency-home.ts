import type { Translation } from "../translation.ts"

export const agencyHome: Translation["agencyHome"] = {
  purpose: "Como corre o mês e que clientes precisam de atenção.",
  steps: {
    brand: {
      title: "Ponha a sua marca",
      text: "Nome, logótipo e cor do seu endereço, do início de sessão e de todas as páginas.",
      action: "Configurar a marca",
    },
    address: {
      title: "Ligue o seu próprio domínio",
      text: "A sua marca num nome próprio; até lá, no endereço que tem.",
      action: "Adicionar um domínio",
    },
    plan: {
      title: "Crie um plano com preço",
      text: "O que um cliente pode usar e quanto custa. Os planos oferecidos aparecem na sua página inicial.",
      action: "Criar um plano",
    },
    billing: {
      title: "Diga como é pago",
      text: "Por fatura, ou por cartão na sua própria conta Stripe.",
      action: "Configurar a faturação",
    },
    client: {
      title: "Adicione o primeiro cliente",
      text: "Por nome e endereço de e-mail; ou envie as pessoas ao seu endereço para se registarem.",
      action: "Adicionar um cliente",
    },
    bot: {
      title: "Prepare um primeiro bot",
      text: "Abra a conta de um cliente, crie lá um bot e dê-lhe os conteúdos do cliente.",
      action: "Escolher um cliente",
    },
  },
  month: {
    title: "Este mês, ao lado dos mesmos dias do anterior",
    clients: "Clientes",
    conversations: "Conversas",
    messages: "Mensagens",
    answered: "Respondido com conhecimento",
    added: (count) => (count === 1 ? "1 novo" : `${count.toLocaleString("pt")} novos`),
    change: "face ao mês passado",
  },
  look: {
    title: "Clientes que precisam de atenção",
    well: "Todos os clientes estão bem",
    wellText:
      "Aqui aparecem os clientes perto de um limite, por pagar, suspensos ou parados, e aqueles cujas perguntas encontram menos respostas.",
    all: "Ver todos",
  },
  income: "Receitas",
}
