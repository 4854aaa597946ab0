/** Every numeric limit on input, in one table. `docs/limits.md` gives the reasons and the threat model. */
export const limits = {
  /** 1 MiB: parsing 1 MB of MDX takes about 2 s and 600 MB (measured). */
  sourceBytes: 1024 * 1024,
  /**
   * Signs of markup, rows and lines of one MDX file: 25 times those of our longest. Parsing 10,000 paragraphs or
   * links takes 2 to 4 s, and its cost grows with their square (measured).
   */
  sourceMarks: 10_000,
  /** The same without a blank line between: emphasis and links pair up across a whole paragraph. */
  paragraphMarks: 1_000,
  /** Length of one word, or of the space between two: addresses end at 2,083 in old browsers. */
  wordCharacters: 2_100,
  /** Depth of nested blocks, quotes and lists in MDX, and of maps in YAML. */
  nestingDepth: 64,
  /** Values of one YAML or JSON file, lists and maps counted: 5,000 products of ten fields. */
  yamlNodes: 50_000,
  /** Bytes and values of one token file or resolver document: twenty times the largest of the public systems tried. */
  tokenBytes: 4 * 1024 * 1024,
  jsonValues: 400_000,
  /** Tokens of one resolution, those that groups take over from others counted: Primer has 1,353. */
  tokens: 50_000,
  /** Files and tokens in place that one resolution lays over each other. */
  tokenSources: 2_000,
  /** Resolutions of one resolver document that are all checked; of more, each context beside the defaults. */
  tokenPermutations: 256,
  /** YAML aliases may not multiply a document beyond this many nodes. */
  yamlAliases: 100,
  /** Bytes of one picture file. */
  imageBytes: 30 * 1024 * 1024,
  /** Pixels of one decoded picture: 64 megapixels is a 9000 × 7100 scan. */
  imagePixels: 64_000_000,
  /** Pixels of one picture that rules look at: a larger one is looked at smaller, every so manyth pixel. */
  lookPixels: 8_000_000,
  /** Hand-made files in `overrides/` of one campaign; each has the bytes and pixels of a picture. */
  overrides: 200,
  /** Pictures that come along from one campaign to the next; each has the bytes of a picture. */
  carriedPictures: 500,
  /** Bytes that the streams of a hand-made PDF may unfold to: several times the largest press file of ours. */
  pdfUnfoldedBytes: 256 * 1024 * 1024,
  /** Pages of a hand-made PDF. */
  pdfPages: 20,
  /** Bytes of one SVG drawing or logo. */
  svgBytes: 512 * 1024,
  /** Elements of one SVG drawing: a logo has ten, a rich drawing a few hundred. */
  svgElements: 2_000,
  /** Bytes of one font file. */
  fontBytes: 20 * 1024 * 1024,
  /** Bytes of an output profile: those that printers hand out have 0.2 to 3.5 MB. */
  profileBytes: 8 * 1024 * 1024,
  /** Length of one expression between braces. */
  expressionCharacters: 500,
  /** Length of one comment in MDX: a few screens of words set aside. */
  commentCharacters: 20_000,
  /** Nodes of one expression, and calls within calls. */
  expressionNodes: 60,
  /** Characters that one expression may produce. */
  expressionOutput: 5_000,
  /** Bytes of a catalogue, and rows and columns of a table. */
  catalogBytes: 4 * 1024 * 1024,
  csvRows: 5_000,
  csvColumns: 200,
  /**
   * Token files to import: bytes of one and of all together, how many, values of one file (aliases of YAML written out),
   * and tokens in all. Ten times the largest system seen (3,800 tokens, 1.6 MB in 118 files).
   */
  tokenFileBytes: 8 * 1024 * 1024,
  tokenFolderBytes: 64 * 1024 * 1024,
  tokenFiles: 2_000,
  tokenValues: 500_000,
  tokenYamlValues: 100_000,
  importedTokens: 100_000,
  /** Length of a text in which aliases of imported tokens have been written out. */
  tokenTextCharacters: 2_000,
  /** Characters of the name of a new brand: customers read it in one line of a banner. */
  nameCharacters: 48,
  /** Colours that a new brand takes from imported tokens, and colours of its logo: each becomes a token. */
  importedColors: 60,
  logoColors: 12,
  /** Bytes of one request that writes in the studio: a source file in which every sign is escaped for JSON. */
  writeBytes: 4 * 1024 * 1024,
  /** Bytes of one archive that the studio hands out, before packing: it is made in memory. A campaign has 20 to 60 MB. */
  archiveBytes: 512 * 1024 * 1024,
  /** Bytes of one file of a reviewer's comments, how many it may hold, and characters of one and of the words it points at. */
  commentsBytes: 4 * 1024 * 1024,
  comments: 1_000,
  reviewCharacters: 2_000,
  quoteCharacters: 500,
  /** Files whose hash is remembered; beyond it only those that the last run has seen. */
  knownHashes: 100_000,
  /** Campaigns in one hub. */
  campaigns: 5_000,
  /** Kinds of pieces whose cost is remembered: every format of every channel, and room for those to come. */
  costFormats: 1_000,
  /** Bytes of the file of costs: 5,000 campaigns with long names. */
  costsBytes: 1024 * 1024,
  /** Pieces that report.html shows as pictures, about 15 kB each; the others it shows as words. */
  reportPictures: 400,
  /** Places in pictures that one finding names, and cuttings of pictures in report.html, about 12 kB each. */
  findingBoxes: 24,
  reportCrops: 60,
  /** Colours that a brand portal shows, and partners of one; the token files hold them all. */
  portalColors: 400,
  portalPartners: 24,
  /** Logos, specimens of pictures and drawings of a portal; a logo takes about 30 ms and 70 kB. */
  portalLogos: 40,
  portalPictures: 24,
  portalDrawings: 60,
  /** Rows of one list of a portal: words, names, claims, mentions, rules. */
  portalRows: 300,
  /** Languages of a portal, each with a page. */
  portalLocales: 12,
  /** Tasks in a profile; later ones are counted and left out. About 300 bytes each. */
  tracedTasks: 500_000,
  /** MiB of JavaScript objects in one worker thread; a campaign that needs more ends its thread and is named. */
  workerHeapMiB: 2_048,
  /** Bytes of one object of a shared cache: the largest press file and room. Eight may be in memory at a time. */
  sharedObjectBytes: 128 * 1024 * 1024,
  /** Bytes of one entry of a shared cache, and objects that it may name. */
  sharedEntryBytes: 32 * 1024 * 1024,
  sharedEntryObjects: 100_000,
  /** Time in which a shared cache must begin to answer, and in which one request must be over. */
  sharedAnswerMs: 5_000,
  sharedRequestMs: 30_000,
  /** A shared cache that takes longer than this to begin is a hindrance: most pieces are drawn sooner. */
  sharedSlowMs: 2_000,
  /** Time for what is still to be left in a shared cache when a build or one of its threads is done. */
  sharedSettleMs: 120_000,
  /** Causes in a baseline, and its bytes: ten of each of 5,000 campaigns. */
  baselineEntries: 50_000,
  baselineBytes: 16 * 1024 * 1024,
  /** Time in which one question to git must be answered, and bytes of its answer: 300,000 names of files. */
  gitMs: 60_000,
  gitBytes: 32 * 1024 * 1024,
  /** Time for one check of the doctor. The slowest takes 1 s, and more than 20 s on a machine that is overrun (measured). */
  doctorCheckMs: 60_000,
  /** Results and entries of the cache that the doctor looks into, and files that it counts. */
  doctorSample: 200,
  doctorFiles: 200_000,
  /** Lines that one run adds to its log: a preview may stay open for days. */
  loggedLines: 10_000,
  /** Brands whose fonts and profiles the doctor opens: a variable font takes 0.1 s. Campaigns whose time zones it reads. */
  doctorBrands: 20,
  doctorCampaigns: 500,
} as const;
