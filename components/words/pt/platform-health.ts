import type { Translation } from "../translation.ts"

export const platformHealth: Translation["platformHealth"] = {
  title: "Estado",
  purpose: "Como estão as partes desta instalação e o que fazer.",
  see: "Ver",
  parts: {
    app: "Aplicação",
    database: "Base de dados",
    backup: "Cópia de segurança",
    disk: "Disco",
    jobs: "Trabalhos",
    mail: "Correio",
    models: "Modelos",
    domains: "Domínios",
  },
  levels: { ok: "Bem", warning: "A ver", danger: "Agir já" },
  facts: {
    version: (version, node) => `Livery ${version}, Node.js ${node}`,
    started: "A correr desde",
    database: (version, size) => `PostgreSQL ${version}, ${size}`,
    connections: (used, most) => `${used} de ${most} ligações em uso`,
    backup: "A última",
    noBackup: "Ainda nenhuma.",
    disk: (free, total, share) => `${free} livres de ${total} (${share})`,
    noDisk: "A pasta de dados nada diz do seu disco.",
    workers: (count) => (count === 1 ? "1 processo faz trabalhos" : `${count} processos fazem trabalhos`),
    mail: (address) => `Enviado de ${address}`,
    noMail: "Sem servidor de correio: as ligações são entregues à mão.",
    senders: (own, failing) => `${own} agências enviam pelo próprio servidor; ${failing} falham.`,
    providers: (names) => `Configurados: ${names}`,
    noProvider: "Nenhum fornecedor configurado: os bots citam o seu conhecimento.",
    noModel: "sem modelo",
    failures: (provider, count, code) =>
      count === 1
        ? `${provider}: 1 resposta falhou em 7 dias ${code}`
        : `${provider}: ${count} respostas falharam em 7 dias, a última ${code}`,
    domains: (verified, failing, pending) =>
      `${verified} servem, ${failing} falham, ${pending} aguardam prova`,
  },
  advice: {
    connections: "Baixe LIVERY_POOL, suba max_connections ou use um pooler.",
    backup: "Execute npm run -s livery -- backup todas as noites.",
    disk: "Arranje espaço ou mude a pasta de dados para um disco maior.",
    workers: "Inicie um processo de trabalhos: npm run worker.",
    mail: "Defina SMTP_URL.",
    senders: "Entretanto o correio delas vai pelo seu servidor; os proprietários veem porquê em Marca.",
    providers: "Defina a chave de um fornecedor, como OPENAI_API_KEY.",
    failures: "Veja se a chave vale e o fornecedor funciona; o registo tem as palavras dele.",
    domains: "As contas veem em Endereços que registo falta.",
    certificates: "Os certificados são feitos pelo proxy à frente (docs/operations.md).",
  },
  mail: {
    test: "Enviar-me um e-mail de teste",
    sent: (to) => `Um e-mail para ${to} vai a caminho`,
    notTaken: "O servidor de correio não o aceitou. O registo tem as palavras dele.",
  },
}
