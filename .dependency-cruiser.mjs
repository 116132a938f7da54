/**
 * The walls of the house: which room may know which. `npm run check` holds them; `test/house/walls.service.test.ts` shows that
 * they hold.
 */

/**
 * The rooms of services/, lowest first. A room imports from the rows below its own, and from `events/`: never from a
 * room beside it or above it.
 */
const rows = [
  // Machinery that knows nothing of Weefsel: locks, back-off, workers, CSV, the base of errors.
  ['shared'],
  // What stands alone: who people are, keys, the part of the graph that a question needs, HTTP that knows no feature.
  ['roles', 'vault', 'slice', 'http'],
  // The log seals with the vault; stores of the graph, and the measures, know the slice alone.
  ['log', 'graph', 'measure'],
  // The write side and the projection do not know each other: each runs without the other.
  ['record', 'project'],
  // Files become events through the recorder.
  ['import'],
  // Research's copy of a neighbourhood is projected anew; whom a partner knows is a matter of ties.
  ['privacy'],
  // Who signs in is given a lens. Figures of groups know no request.
  ['access', 'disclosure'],
  // Questions, each answered through a lens or as figures of groups.
  ['explore'],
  // What answers for the data stands on all of it.
  ['erasure', 'subjectAccess', 'health'],
  ['app'],
]

/** The layers of explorer/, lowest first. */
const explorerLayers = [
  // Browser machinery that knows nothing of Weefsel.
  ['platform'],
  // What the server answers, and how it is asked.
  ['api'],
  // State and pure functions, without words and without screens.
  ['model'],
  // Messages, names and sentences.
  ['text'],
  // Parts that know no domain, and the picture.
  ['ui', 'network'],
  ['features'],
  ['app'],
]

const anyOf = (names) => `(?:${names.join('|')})`

/** For each row a rule that refuses what is beside or above it, and one for a folder that stands in no row. */
const order = (root, layers) => [
  ...layers.map((row, at) => ({
    name: `${root}-${row.join('-')}`,
    comment: `${row.join(', ')}: may import what is below, not each other and not what is above`,
    severity: 'error',
    from: { path: `^${root}/(${row.join('|')})/` },
    to: { path: `^${root}/${anyOf(layers.slice(at).flat())}/`, pathNot: `^${root}/$1/` },
  })),
  {
    name: `${root}-without-row`,
    comment: 'a new folder is given a row first: what it may know, and what may know it',
    severity: 'error',
    from: { path: `^${root}/(?!${anyOf(layers.flat())}/)[^/]+/` },
    to: {},
  },
]

const explorerRules = [
  ...order('explorer', explorerLayers),
  {
    name: 'past-a-feature',
    comment: 'a feature knows another by its index.ts',
    severity: 'error',
    from: { path: '^explorer/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
    to: {
      path: '^explorer/features/[^/]+/',
      pathNot: ['^explorer/features/$1/', '^explorer/features/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'app-past-a-feature',
    comment:
      'the app composes features by their index.ts; a screen that is fetched when it opens is a face of its own',
    severity: 'error',
    from: { path: '^explorer/app/', pathNot: '\\.test\\.ts$' },
    to: {
      dynamic: false,
      path: '^explorer/features/[^/]+/',
      pathNot: '^explorer/features/[^/]+/index\\.ts$',
    },
  },
]

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'what is in a circle can only be understood, changed and tested whole; types count as well',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'an import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'events-are-the-language',
      comment: 'the language of events knows nothing but itself',
      severity: 'error',
      from: { path: '^events/' },
      to: { path: '^(services|explorer|scripts|test)/' },
    },
    {
      name: 'product-without-tools',
      comment: 'what people run does not need what is made to try or to start it',
      severity: 'error',
      from: { path: '^(services|explorer)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(scripts|test)/' },
    },
    {
      name: 'explorer-over-http',
      comment: 'the explorer knows the server by its interface alone',
      severity: 'error',
      from: { path: '^explorer/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/' },
    },
    {
      name: 'services-without-screens',
      comment: 'services know no screen',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^explorer/' },
    },
    ...order('services', rows),
    {
      name: 'measures-are-pure',
      comment: 'measures are functions of a slice: they know neither stores nor HTTP',
      severity: 'error',
      from: { path: '^services/measure/' },
      to: { path: '^(services/(?!measure/|slice/|shared/)|node_modules/fastify)' },
    },
    {
      name: 'past-a-face',
      comment: 'a room is entered through its index.ts',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/(?!shared/)[^/]+/', pathNot: ['^services/$1/', '^services/[^/]+/index\\.ts$'] },
    },
    {
      name: 'past-an-inner-face',
      comment: 'a question of explore, and an adapter of the log, is entered through its index.ts',
      severity: 'error',
      from: { path: '^services/(explore|log)/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/$1/[^/]+/', pathNot: ['^services/$1/$2/', '^services/$1/[^/]+/index\\.ts$'] },
    },
    {
      name: 'past-an-inner-face-from-its-house',
      comment: 'a question of explore, and an adapter of the log, is entered through its index.ts',
      severity: 'error',
      from: { path: '^services/(explore|log)/[^/]+$' },
      to: { path: '^services/$1/[^/]+/', pathNot: '^services/$1/[^/]+/index\\.ts$' },
    },
    ...explorerRules,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types alone are imports too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^explorer/dist/' },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts', '.json'],
    },
    cache: { strategy: 'content', compress: true },
  },
}
