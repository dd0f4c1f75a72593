import type { Translation } from "../translation.ts"

export const access: Translation["access"] = {
  faults: {
    wrongPassword: "Esta não é a senha da sua conta aqui.",
    not_authenticated: "O e-mail e a senha não conferem.",
    too_many_requests: "Muitas tentativas. Aguarde alguns minutos e tente novamente.",
    not_authorized: "Esta conta está suspensa. Fale com quem a administra.",
    upstream: "Não foi possível enviar o e-mail. Tente novamente em alguns minutos.",
    unavailable: "No momento não conseguimos acessar o banco de dados. Tente novamente em um minuto.",
    internal: "Algo deu errado do nosso lado. Tente novamente.",
    provider_unreachable:
      "Não foi possível acessar o login da sua empresa. Tente em alguns minutos ou entre de outra forma.",
    provider_refused:
      "O login da sua empresa não deixou ninguém entrar. Tente de novo ou pergunte a quem cuida dele.",
    provider_fault:
      "A resposta do login da sua empresa não é válida. Tente de novo e avise quem cuida dele se continuar.",
    provider_unverified:
      "O login da sua empresa não informou um e-mail confirmado. Pergunte a quem cuida dele.",
    provider_domain: "Seu e-mail é de uma empresa que aqui não entra assim. Use sua senha.",
    provider_unknown: "Ninguém aqui tem o seu e-mail ainda. Peça um convite.",
    provider_other: "Seu e-mail pertenceu a outra pessoa aqui. Pergunte a quem cuida deste serviço.",
    provider_over: "Demorou demais ou começou em outro navegador. Tente de novo.",
    provider_only: "Sua empresa tem o próprio login. Use o botão dele na página de login.",
    service_unreachable:
      "Não foi possível contatá-lo. Tente de novo em alguns minutos ou entre de outra forma.",
    service_refused: "O login não foi feito lá. Tente de novo ou entre de outra forma.",
    service_fault: "A resposta recebida não é válida. Tente de novo ou entre de outra forma.",
    service_unverified: "Seu e-mail não está confirmado lá. Confirme-o e tente de novo.",
    service_unknown: "Ninguém aqui tem o seu e-mail ainda. Crie uma conta ou peça um convite.",
    service_unproved:
      "Seu e-mail ainda não foi confirmado aqui. Entre uma vez por um link enviado por e-mail e depois isto funcionará.",
    plan: "Esse plano não é mais oferecido. Escolha outro.",
  },
  wait: (seconds) =>
    seconds <= 90
      ? `Muitas tentativas. Tente novamente em ${seconds} ${seconds === 1 ? "segundo" : "segundos"}.`
      : `Muitas tentativas. Tente novamente em ${Math.ceil(seconds / 60)} minutos.`,
  signOut: {
    title: "Sair",
    lead: "É possível entrar de novo a qualquer momento.",
    submit: "Sair",
  },
  unsubscribe: {
    title: "Deixar de receber estes e-mails?",
    leads: {
      week: (account) => `Você recebe a semana de ${account} toda segunda-feira.`,
      month: (account: string) => `O mês de ${account} é-lhe enviado no dia 1.`,
      day: (account) => `Você recebe uma vez por dia o que espera por você em ${account}.`,
      moment: (account) => `Você recebe um e-mail quando um visitante de ${account} precisa de você.`,
    },
    submit: "Deixar de receber",
    submitting: "Um momento",
    done: "Você não recebe mais estes e-mails",
    doneOf: {
      week: (account) => `Você não recebe mais a semana de ${account}.`,
      month: (account: string) => `O mês de ${account} já não lhe é enviado.`,
      day: (account) => `Você não recebe mais o que espera por você em ${account}.`,
      moment: (account) =>
        `Você não recebe mais um e-mail quando um visitante de ${account} precisa de você.`,
    },
    next: {
      week: { href: "/analytics#digest", label: "Abrir Análises" },
      month: { href: "/analytics/month#digest", label: "Abrir Análises" },
      day: { href: "/settings/notifications", label: "Notificações" },
      moment: { href: "/settings/notifications", label: "Notificações" },
    },
    over: {
      title: "Este link não funciona",
      text: "Talvez seja de uma conta que você deixou. O que lhe é enviado está na sua conta.",
      next: { href: "/settings/notifications", label: "Notificações" },
    },
  },
  invitation: {
    title: "Seu convite",
    to: (account) => `Boas-vindas a ${account}`,
    lead: (email) => `Você vai entrar como ${email}. Escolha uma senha para começar.`,
    known: (email) => `Você já entra como ${email}. Com sua senha, esta conta se soma às suas.`,
    byProvider: (email) => `Você entra como ${email}, pelo login da sua empresa.`,
    signedInAs: (email) => `Há uma sessão aberta como ${email}. Ao aceitar, ela será encerrada.`,
    accept: "Definir senha e entrar",
    join: "Aceitar e entrar",
    accepting: "Entrando",
    over: "Este convite não vale mais. Recarregue a página para ver o motivo.",
    states: {
      used: (brand) => ({
        title: "Este convite já foi usado",
        text: `Um convite vale uma única vez. Se foi você quem usou, entre. Se não, peça outro a ${brand}.`,
        next: { href: "/sign-in", label: "Entrar" },
      }),
      expired: (brand) => ({
        title: "Este convite expirou",
        text: `Os convites valem por sete dias. Peça um novo link a ${brand}.`,
        next: { href: "/sign-in", label: "Ir para o login" },
      }),
      withdrawn: (brand) => ({
        title: "Este convite foi cancelado",
        text: `Talvez um link mais recente o substitua: procure uma mensagem posterior ou fale com ${brand}.`,
        next: { href: "/sign-in", label: "Ir para o login" },
      }),
      closed: (brand) => ({
        title: "Esta conta está suspensa",
        text: `O convite volta a valer quando a conta for reativada. Fale com ${brand}.`,
        next: { href: "/sign-in", label: "Ir para o login" },
      }),
      unknown: (brand) => ({
        title: "Este link não funciona",
        text: `Talvez esteja incompleto ou um mais recente o substitua. Abra-o de novo pela mensagem ou peça outro a ${brand}.`,
        next: { href: "/sign-in", label: "Ir para o login" },
      }),
    },
  },
  confirm: {
    title: "Confirme seu endereço",
    lead: (email) => `Digite a senha que você escolheu para ${email}.`,
    submit: "Confirmar e entrar",
    submitting: "Entrando",
    over: {
      title: "Este link não funciona",
      text: "Talvez tenha expirado após 24 horas ou esteja incompleto. Abra-o de novo pelo e-mail ou crie a conta outra vez.",
      next: { href: "/sign-up", label: "Criar conta" },
    },
  },
  forgotten: {
    title: "Esqueceu a senha?",
    lead: "Digite seu e-mail e enviaremos um link para escolher outra.",
    submit: "Enviar link",
    submitting: "Enviando",
    sent: (email) =>
      `Se ${email} tiver uma conta aqui, o link está a caminho. Vale uma vez, por 15 minutos. Não chegou? Veja a pasta de spam ou confira o endereço.`,
    byAgency: (brand) =>
      `Daqui não saem e-mails, então ${brand} fornece um link para escolher outra. Peça à pessoa que atende você.`,
    byOperator:
      "Daqui não saem e-mails. Quem tem acesso ao servidor cria um link para uma nova senha com este comando:",
    command: "npm run -s livery -- password reset --email you@example.com",
    back: "Voltar ao login",
  },
  signInLink: {
    offer: "Prefiro receber um link",
    title: "Entrar com um link",
    lead: "Digite seu e-mail e enviaremos um link para entrar sem senha.",
    submit: "Enviar link",
    submitting: "Enviando",
    sent: (email) =>
      `Se ${email} tiver uma conta aqui, o link está a caminho. Vale uma vez, por 15 minutos. Não chegou? Veja a pasta de spam ou confira o endereço.`,
    off: "Daqui não saem e-mails. Entre com sua senha ou uma chave de acesso.",
    openLead: (email) => `Você entra como ${email}.`,
    over: "Este link não funciona mais. Peça outro.",
    states: {
      used: {
        title: "Este link já foi usado",
        text: "Um link permite entrar uma vez. Peça outro e, se não foi você quem o usou, escolha uma nova senha.",
        next: { href: "/sign-in/link", label: "Pedir outro link" },
      },
      over: {
        title: "Este link não funciona",
        text: "Os 15 minutos podem ter passado ou falta uma parte dele. Abra-o de novo no e-mail ou peça outro.",
        next: { href: "/sign-in/link", label: "Pedir outro link" },
      },
    },
  },
  service: { goOn: (name) => `Continuar com ${name}` },
  provider: {
    usual: "Entrar pela sua empresa",
    named: (label) => `Entrar com ${label}`,
  },
  newPassword: {
    title: "Escolha uma nova senha",
    lead: (email) => `Para ${email}. Suas outras sessões serão encerradas.`,
    field: "Nova senha",
    submit: "Definir senha e entrar",
    submitting: "Definindo a senha",
    over: "Este link não funciona mais. Peça outro.",
    states: {
      used: {
        title: "Este link já foi usado",
        text: "Cada link define uma única senha. Entre com ela ou peça outro link se não foi você.",
        next: { href: "/forgot-password", label: "Pedir novo link" },
      },
      expired: {
        title: "Este link expirou",
        text: "Esses links valem por pouco tempo, para que um e-mail antigo não abra nada.",
        next: { href: "/forgot-password", label: "Pedir novo link" },
      },
      unknown: {
        title: "Este link não funciona",
        text: "Talvez esteja incompleto. Abra-o de novo pela mensagem ou peça outro.",
        next: { href: "/forgot-password", label: "Pedir novo link" },
      },
    },
  },
  closed: {
    title: "Crie sua conta no endereço da sua agência",
    text: "Cada conta pertence à agência que a administra. Use o endereço que ela informou, como agency.example.com, e crie sua conta lá.",
    suspendedTitle: "Novas contas indisponíveis",
    suspendedText: "No momento não é possível criar contas aqui.",
    link: "Entrar",
  },
  /** Where the first administrator is made. */
  setUp: {
    title: "Configurar esta instalação",
    lead: "Você é o primeiro administrador. Escolha como vai entrar.",
    submit: "Criar administrador",
    submitting: "Criando",
    over: {
      title: "Este endereço não funciona mais",
      text: "Ele cria um administrador, por um dia. O servidor mostra outro ao iniciar, ou com: npm run -s livery -- setup",
      next: { href: "/sign-in", label: "Entrar" },
    },
  },
  firstAdmin: {
    title: "Ainda não há administrador",
    lead: "Ninguém pode entrar por enquanto. O servidor mostrou um endereço para isso ao iniciar. Este comando, na pasta do Livery, mostra outro:",
    command: "npm run -s livery -- setup",
    after: "Ele mostra um endereço onde você escolhe nome e senha, uma única vez, por um dia.",
    back: "Voltar à página inicial",
  },
  demo: {
    note: "Esta é a demo. O acesso já vem preenchido: qualquer pessoa pode usar.",
  },
  platform: {
    title: "Chatbots com o seu próprio nome",
    lead: "Com o Livery, você oferece chatbots de marca branca no seu próprio servidor: suas agências entram com a marca, e os clientes delas têm bots que respondem com o próprio conteúdo.",
    signIn: "Entrar como administrador",
    setUp: "Criar o administrador",
    demoTitle: "Experimente a demo",
    demoLead:
      "Uma agência e um de seus clientes, com um bot que responde com uma pequena base de conhecimento.",
    demoOpen: "Abrir",
    email: "E-mail",
    password: "Senha",
  },
}
