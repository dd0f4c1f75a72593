import type { Translation } from "../translation.ts"

export const platformJobs: Translation["platformJobs"] = {
  title: "Tâches",
  purpose: "Ce qui se fait à côté des requêtes : ce qui attend, tourne, a échoué et pourquoi.",
  kinds: "Dans la file",
  columns: {
    kind: "Type",
    waiting: "En attente",
    running: "En cours",
    later: "Plus tard",
    failing: "En échec",
    givenUp: "Abandonnées",
    oldestDue: "Échéance la plus ancienne",
    retry: "Relancer",
  },
  empty: { title: "Rien dans la file", text: "Les tâches figurent ici jusqu’à leur fin." },
  failed: {
    title: "En échec",
    text: "Les tâches abandonnées vous attendent 30 jours ; les autres sont retentées d’elles-mêmes.",
    none: "Aucune tâche n’a échoué.",
    givenUp: "Abandonnée",
    tried: (attempts, most) => `${attempts} essais sur ${most}`,
    unknown: "Aucun motif connu ; le journal l’a peut-être.",
  },
  retry: {
    one: "Relancer",
    all: (count) => (count === 1 ? "Relancer" : `Relancer les ${count}`),
    askOne: (kind) => `Relancer ${kind} ?`,
    askAll: (count, kind) => (count === 1 ? `Relancer ${kind} ?` : `Relancer ${count} tâches ${kind} ?`),
    text: "Elles commencent aussitôt, comme la première fois. Ce qui est fait n’est pas refait.",
    done: "Remise dans la file",
  },
}
