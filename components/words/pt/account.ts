import type { Translation } from "../translation.ts"

export const account: Translation["account"] = {
  nav: "Sua conta",
  title: "Sua conta",
  purpose: "Como você aparece aqui, e o nome da conta.",
  profile: {
    title: "Perfil",
    text: "O nome que veem as pessoas que trabalham com você e o e-mail que você usa para entrar.",
  },
  name: "Seu nome",
  email: "E-mail",
  saved: "Conta salva",
  company: {
    title: "Empresa",
    text: "O nome desta conta, como toda a equipe o vê.",
    label: "Nome da empresa",
    notAllowed: "Só proprietários e administradores podem alterá-lo.",
  },
  picture: {
    title: "Foto",
    text: "Vista pelas pessoas que trabalham com você e pelos visitantes a quem você responde. Qualquer PNG, JPEG ou WebP: é cortada em quadrado.",
    choose: "Escolher uma foto",
    add: "Adicionar foto",
    change: "Trocar foto",
    remove: "Remover",
    saved: "Foto salva",
    removed: "Foto removida",
  },
  away: {
    title: "Disponibilidade",
    text: "Só para esta conta. As conversas distribuídas por turnos entre as pessoas de uma equipe não vão para quem está ausente; as suas continuam suas.",
    label: "Estou ausente",
    help: "Os outros veem isso ao escolher a quem atribuir uma conversa.",
    gone: "Você está ausente",
    back: "Você está de volta",
  },
  notices: {
    title: "Notificações",
    purpose: "Do que você é avisado nesta conta. Cada pessoa escolhe por si.",
    app: "No aplicativo",
    appText: "O sino ao lado do seu nome as conta. O que já foi feito some dali sozinho.",
    mail: "Por e-mail",
    mailText: "De imediato, com o início do que o visitante disse. Nada é enviado enquanto estiver ausente.",
    noMail: "Daqui não é enviado nenhum e-mail.",
    asked: {
      label: "Um visitante pede uma pessoa",
      help: "Se ninguém cuida disso, ou uma das suas equipes cuida.",
    },
    assigned: { label: "Uma conversa é atribuída a você", help: "Por outra pessoa, ou por turno." },
    reply: { label: "Um visitante escreve para você", help: "Em uma conversa que você assumiu." },
    saved: "Salvo",
    none: "Você não faz parte desta conta, por isso não recebe avisos sobre os visitantes dela.",
  },
  display: {
    languageHelp: "As páginas aparecem neste idioma.",
    title: "Exibição",
    text: "Como as páginas aparecem e mostram a hora, em todos os navegadores em que você entrar.",
    timeZone: "Fuso horário",
    timeZoneHelp: "Os horários exatos são mostrados neste fuso.",
    ofDevice: "Como neste dispositivo",
    ofBrowser: "O do seu navegador",
  },
  changeEmail: {
    open: "Mudar",
    title: "Entrar com outro endereço",
    lead: "Um link vai para o novo endereço. Nada muda até você abri-lo; só então o antigo é avisado.",
    submit: "Enviar link",
    submitting: "Enviando",
    sent: (email) => `Um link está a caminho de ${email}`,
    noMail:
      "Daqui não saem e-mails. Fale com quem administra esta plataforma para você: é possível receber um link.",
    demo: "O acesso à demo é compartilhado, por isso o endereço dela não muda.",
    confirmTitle: "Usar este endereço?",
    confirmLead: (from, to) => `A partir daí você entra com ${to}, e não mais com ${from}.`,
    confirm: "Usar este endereço",
    confirming: "Mudando",
    over: {
      title: "Este link não funciona",
      text: "Talvez já tenha sido usado, ou passou um dia. Peça outro na sua conta.",
      next: { href: "/settings/account", label: "Sua conta" },
    },
  },
  password: {
    title: "Senha",
    text: "Ao trocá-la, suas outras sessões são encerradas.",
    current: "Senha atual",
    next: "Nova senha",
    submit: "Trocar senha",
    submitting: "Trocando",
    changed: "Senha trocada. Suas outras sessões foram encerradas.",
    forgotten: "Esqueceu? Saia e escolha “Esqueceu a senha?”.",
    demo: "O acesso à demo é compartilhado, por isso a senha dela não muda.",
  },
  sessions: {
    title: "Sessões",
    text: "Para o caso de alguém saber sua senha ou de uma sessão ter ficado aberta em outro dispositivo.",
    submit: "Encerrar outras sessões",
    question: "Encerrar as outras sessões?",
    lead: "A sessão é encerrada na hora em todos os outros navegadores e dispositivos. Esta continua aberta.",
    done: (count) =>
      count === 0
        ? "Não havia outras sessões abertas"
        : count === 1
          ? "1 outra sessão encerrada"
          : `${count.toLocaleString("pt")} outras sessões encerradas`,
  },
}
