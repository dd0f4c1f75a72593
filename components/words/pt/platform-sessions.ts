import type { Translation } from "../translation.ts"

export const platformSessions: Translation["platformSessions"] = {
  title: "Sessões",
  purpose: "Quem tem sessão iniciada: os administradores, e outros por pesquisa.",
  search: "Procurar pessoas",
  searchPlaceholder: "Nome ou e-mail",
  this: "Esta",
  columns: {
    person: "Pessoa",
    realm: "Agência",
    device: "Navegador",
    signedIn: "Desde",
    lastSeen: "Visto",
    end: "Terminar",
  },
  nobody: {
    title: "Ninguém tem sessão iniciada",
    text: "Ninguém com esse nome ou endereço tem sessão iniciada.",
    action: "Mostrar administradores",
  },
  end: {
    action: "Terminar sessão",
    title: (name) => `Terminar a sessão de ${name} aí?`,
    text: "O navegador fica logo sem sessão, com tudo o que tem aberto.",
    done: (name) => `A sessão de ${name} terminou aí`,
  },
}
