import type { Translation } from "../translation.ts"

export const data: Translation["data"] = {
  nav: "Dados",
  title: "Dados",
  purpose: "Leve tudo o que é desta conta ou peça a exclusão.",
  notAllowed: "Só proprietários podem exportar tudo ou excluir a conta.",
  export: {
    title: "Exportar tudo",
    text: "Um arquivo compactado com bots, conhecimento, arquivos, conversas, contatos, pessoas e o registro de auditoria, em linhas JSON. Os proprietários podem baixá-lo por sete dias.",
    ask: "Exportar tudo",
    asking: "Solicitando",
    asked: "A exportação começou. Você pode sair desta página.",
    list: "Exportações",
    empty: "Nenhuma exportação nos últimos sete dias.",
    made: "solicitada",
    until: "pode ser baixada até",
    states: { queued: "Na fila", running: "Em andamento", ready: "Pronta", failed: "Falhou" },
    failed:
      "Não foi possível criá-la. Peça outra; se também falhar, avise quem administra esta plataforma para você.",
    progress: "Gravando o arquivo",
    of: (done, total) => `${done} de ${total}`,
    download: (size) => `Baixar (${size})`,
    updates: (ready, total) =>
      total === 1 ? `${ready} de 1 exportação pronta` : `${ready} de ${total} exportações prontas`,
  },
  remove: {
    title: "Excluir conta",
    text: "Exclui bots, conhecimento, conversas, contatos e pessoas desta conta, 30 dias após o pedido. Até lá tudo continua, e qualquer proprietário pode mantê-la.",
    action: "Excluir conta",
    ask: (name) => `Excluir ${name}?`,
    lead: "Em 30 dias, tudo o que é dela é excluído para sempre. Todos os proprietários são avisados. Exporte antes o que quiser guardar.",
    label: (name) => `Digite ${name} para confirmar`,
    submit: "Excluir em 30 dias",
    submitting: "Um momento",
    done: "A conta será excluída em 30 dias",
    elsewhere: "Esta conta é excluída por quem administra a instalação.",
    closing: "Esta conta será excluída em",
    keep: "Manter conta",
    kept: "A conta foi mantida",
    barShort: "Exclusão desta conta",
    change: "Manter ou exportar",
  },
}
