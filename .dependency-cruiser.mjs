import * as doors from "./lib/db/doors.mjs"

// The floors of the house: imports only go down. See docs on the map of folders.
const floors = [
  "^lib/core/",
  "^lib/db/",
  "^lib/domain/",
  "^lib/auth/",
  "^lib/api/",
  "^(app|components)/|^server[.]ts$",
]
const typeOnly = ["type-only", "type-import"]
/** The registry of channels, and each channel's line in it. */
const CHANNELS = ["^lib/domain/integrations/schema[.]ts$", "^lib/domain/integrations/[^/]+/facts[.]ts$"]
// A module of the domain is a folder of lib/domain, or of one that has modules of its own.
const frontDoors = "^lib/domain/(?:(?:knowledge|retrieval)/)?([^/]+)/(\\1|schema)[.]ts$"

const down = floors.slice(0, -1).map((floor, index) => ({
  name: `floor-${index + 1}-imports-only-down`,
  comment: "core <- db <- domain <- auth <- api <- app",
  severity: "error",
  from: { path: floor },
  to: { path: floors.slice(index + 1) },
}))

/** Keeps a module to the files that lib/db/doors.mjs names, and these to using it. */
const guarded = (name, files, to) => {
  const named = Object.keys(files).map((file) => `^${file.replaceAll(".", "[.]")}$`)
  const comment = "lib/db/doors.mjs says who passes the wall between accounts, and what for."
  return [
    {
      name,
      comment,
      severity: "error",
      from: { path: "^(lib|app|components|scripts)/|^server[.]ts$", pathNot: named },
      to: { path: to },
    },
  ]
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...down,
    {
      name: "components-know-only-core-and-types",
      comment: "A component gets data and actions from its page. Of the domain it may know types.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(lib/(db|auth|api)|app)/|^server[.]ts$" },
    },
    {
      name: "components-take-only-types-from-domain",
      comment: "A schema in a component brings zod into what its pages load. Channels are plain values.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/domain/", pathNot: CHANNELS[0], dependencyTypesNot: typeOnly },
    },
    {
      name: "channels-are-plain-values",
      comment: "Pages load the registry of channels, so it and what it registers bring nothing along.",
      severity: "error",
      from: { path: CHANNELS },
      to: { pathNot: [...CHANNELS, "^lib/core/channel-names[.]ts$"], dependencyTypesNot: typeOnly },
    },
    {
      name: "pages-load-no-validators",
      comment: "zod, and the AI SDK that needs it, are larger than everything else on a page.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "node_modules/(zod|ai|@ai-sdk/[^/]+)/|^lib/core/(command|env)[.]ts$",
        dependencyTypesNot: typeOnly,
      },
    },
    {
      name: "domain-front-door",
      comment: "A module of the domain is entered through <module>/<module>.ts or its schema.ts.",
      severity: "error",
      from: { path: "^(lib|app|components)/|^server[.]ts$", pathNot: "^lib/domain/" },
      to: { path: "^lib/domain/", pathNot: frontDoors },
    },
    {
      name: "domain-front-door-between-modules",
      comment: "A module of the domain is entered through <module>/<module>.ts or its schema.ts.",
      severity: "error",
      from: { path: "^lib/domain/((?:knowledge/)?[^/]+)/" },
      to: {
        path: "^lib/domain/",
        pathNot: ["^lib/domain/$1/", frontDoors],
      },
    },
    {
      name: "answering-loads-no-ingestion",
      comment:
        "An answer waits for nothing that takes knowledge in: docs/decisions/040-answering-loads-no-ingestion.md",
      severity: "error",
      from: { path: "^lib/domain/(chat/chat|quotes/quotes)[.]ts$" },
      to: {
        path: "^lib/domain/(knowledge/(sources|extraction|crawl|records|datasets|teaching)|retrieval/indexing)/",
        reachable: true,
      },
    },
    {
      name: "finding-knows-no-indexing",
      comment: "Both know how the index is laid out; only retrieval/indexing writes it.",
      severity: "error",
      from: { path: "^lib/domain/retrieval/", pathNot: "^lib/domain/retrieval/indexing/" },
      to: { path: "^lib/domain/retrieval/indexing/" },
    },
    {
      name: "no-cycles",
      comment:
        "Types count too: a shape that two files share stands in schema.ts, or in the lower of the two.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...guarded("system-has-few-users", doors.system, "^lib/db/system[.]ts$"),
    ...guarded("partner-has-few-users", doors.partner, "^lib/db/partner[.]ts$"),
    ...guarded("owner-has-few-users", doors.owner, "^lib/db/owner[.]ts$"),
    ...guarded("indexes-have-few-makers", doors.vectorIndex, "^lib/db/vector-index[.]ts$"),
    ...guarded("logins-have-few-users", doors.addresses, "^lib/db/roles/role-address[.]ts$"),
    ...guarded("queue-has-few-users", doors.queue, "node_modules/graphile-worker/|^lib/db/queue-pool[.]ts$"),
    {
      name: "wire-front-door",
      comment:
        "What speaks to PostgreSQL fast is entered through lib/db/wire/wire.ts, which says what holds there.",
      severity: "error",
      from: { path: "^(lib|app|components|scripts|bench)/|^server[.]ts$", pathNot: "^lib/db/wire/" },
      to: { path: "^lib/db/wire/", pathNot: "^lib/db/wire/wire[.]ts$" },
    },
    {
      name: "one-way-to-the-database",
      comment: "Connections are made in lib/db, so that every query runs behind row-level security.",
      severity: "error",
      from: { path: "^(lib|app|components)/|^server[.]ts$", pathNot: "^lib/db/" },
      to: { path: "node_modules/(pg|@prisma/adapter-pg)/", dependencyTypesNot: typeOnly },
    },
    {
      name: "one-way-to-other-hosts",
      comment: "Addresses that people can influence are called through lib/core/safe-fetch.ts alone.",
      severity: "error",
      from: {
        path: "^(lib|app|components)/",
        pathNot: "^lib/core/safe-fetch|^lib/domain/models/model-fetch|^lib/domain/files/storage/s3-client",
      },
      to: {
        path: "^(https?|http2|net|tls|dgram)$|node_modules/(undici|axios|node-fetch|got)/",
        dependencyTypesNot: typeOnly,
      },
    },
    {
      name: "lib-knows-no-framework",
      comment: "lib/ also runs outside Next; only the set-up of NextAuth may know it.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/auth/" },
      to: { path: "node_modules/(next|react|react-dom)/" },
    },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^(lib|app|components|widget)/|^server[.]ts$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: typeOnly },
    },
    {
      name: "widget-stands-alone",
      comment: "What visitors' browsers load knows nothing of the house but types, and Preact.",
      severity: "error",
      from: { path: "^widget/" },
      to: { pathNot: "^widget/|node_modules/preact/", dependencyTypesNot: typeOnly },
    },
    {
      name: "widget-is-only-built",
      comment: "The house serves the widget as files; scripts/steps/build-widget.ts makes them.",
      severity: "error",
      from: { path: "^(lib|app|components)/|^server[.]ts$" },
      to: { path: "^widget/", dependencyTypesNot: typeOnly },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^bun:" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(lib|app|components|widget)/|^server[.]ts$" },
      to: { path: "^(tests|e2e|bench|scripts)/" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    exclude: { path: "^[.]next/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
}
