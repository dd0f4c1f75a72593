import type { Translation } from "../translation.ts"

export const addresses: Translation["addresses"] = {
  nav: "Endereços",
  title: "Endereços",
  purpose: "Onde os seus clientes encontram você e para onde levam os links dos seus e-mails.",
  clientPurpose: "Domínios seus que mostram o chat de um dos seus bots.",
  notAllowed: "Só proprietários e administradores mudam endereços.",
  own: {
    title: "O seu primeiro endereço",
    text: "Funciona desde o início e fica, aconteça o que acontecer com os seus domínios.",
    links: (address) => `Os links dos e-mails levam a ${address}.`,
  },
  domains: {
    title: "Domínios seus",
    text: "Um domínio não mostra nada até que os seus dois registros sejam encontrados.",
    empty: "Ainda sem domínio",
    emptyText: "Com chat.example.com os seus clientes veem só o seu nome.",
    clientEmptyText:
      "Com help.example.com os seus visitantes conversam sob o seu nome, sem outra página em volta.",
  },
  add: {
    action: "Adicionar domínio",
    adding: "Adicionando",
    lead: "Depois você recebe dois registros para inserir onde o domínio é gerido.",
    hostname: "Domínio",
    help: "Um nome abaixo do seu site, como chat.example.com, não muda nada no site nem no e-mail.",
    bot: "Bot",
    botHelp: "Os visitantes do domínio veem o chat dele.",
    noBot: "Crie primeiro um bot.",
  },
  status: {
    pending: "Não conectado",
    verified: "Funciona",
    missing: "Falta um registro",
    failing: "Fora de serviço",
  },
  records: {
    label: (host) => `Registros DNS de ${host}`,
    lead: "Insira os dois onde o domínio é gerido e deixe-os lá: procuramos por eles todos os dias.",
    type: "Tipo",
    name: "Nome",
    value: "Valor",
    state: "Encontrado",
    copyName: "Copiar nome",
    copyValue: "Copiar valor",
    apex: (addresses) =>
      `Se o provedor não aceita um CNAME aqui, um registro A com ${addresses} também serve.`,
  },
  found: {
    right: "Encontrado",
    unknown: "Ainda não verificado",
    noProof: "Ainda não encontramos este registro TXT.",
    wrongProof: (values) => `Encontramos “${values}”, mas não este valor.`,
    otherProof: "O registro já não está lá ou diz outra coisa.",
    noRoute: "O nome ainda não leva a lugar nenhum.",
    wrongRoute: (values, target) => `Leva a ${values}, não a ${target}.`,
    silent: "Nenhum servidor de nomes respondeu. Continuamos tentando.",
  },
  held: {
    taken:
      "Outra conta usa este domínio, e o registro dela também está lá. Retire esse outro registro TXT e o domínio é seu.",
    cooling:
      "Outra conta deixou este domínio há menos de sete dias. Depois disso ele é seu, sem nenhum outro passo.",
  },
  missing:
    "Da última vez faltava um registro. Se faltar por três dias, o domínio sai de serviço; até lá, os links dos e-mails levam ao seu primeiro endereço.",
  failing: "Os registros já não estão lá, por isso não mostra nada. Quando voltarem, o domínio volta também.",
  check: "Verificar agora",
  checking: "Verificando",
  checked: "Verificado",
  live: "Enquanto esta página está aberta, olhamos a cada dez segundos. Registros novos levam minutos, às vezes uma hora, para serem vistos em toda parte.",
  works: (host) => `${host} funciona`,
  bot: (host) => `Bot que ${host} mostra`,
  noBot: "Nenhum: não mostra nada",
  botChanged: "O domínio mostra agora outro bot",
  release: {
    action: "Deixar",
    title: (host) => `Deixar ${host}?`,
    text: "A partir de agora não mostra nada, e os links que levam lá terminam. Por sete dias ninguém mais o obtém; você pode tê-lo de volta a qualquer momento.",
    done: "Domínio deixado",
  },
  remove: {
    action: "Remover",
    title: (host) => `Remover ${host}?`,
    text: "Nunca esteve em serviço. Você pode adicioná-lo de novo a qualquer momento.",
    done: "Domínio removido",
  },
  wrong: {
    spelling: "Escreva só o nome, como chat.example.com: sem https://, porta ou caminho.",
    name: "Isto não é um domínio. Escreva um nome como chat.example.com.",
    own: "Este nome pertence ao servidor em que você está. Use um domínio seu.",
    public: "Ninguém alcançaria este nome. Use um domínio público, como chat.example.com.",
    shared: "Muitos partilham este nome. Use um domínio seu abaixo dele.",
    known: "Você já tem este domínio.",
  },
}
