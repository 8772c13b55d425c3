/** What the house looks like: the constants that the rules judge by. */

/** Packages from left to right; an import may only go left. `web` stands apart, see below. */
export const PACKAGE_ORDER = [
  'kernel',
  'actuarial',
  'planning',
  'contracts',
  'sheets',
  'dossiers',
  'proposal',
  'server',
  'cli',
];
/** What the browser may take; of `contracts` its types only, so that no validator is shipped. */
export const WEB_IMPORTS = ['kernel', 'actuarial', 'planning', 'contracts'];
export const WEB_TYPES_ONLY = 'contracts';
/** Doors beside index.ts: the client of the API reaches no validator, so the browser may take it. */
export const EXTRA_DOORS = ['@cebao/contracts/client'];

/** No clock, no dice, no environment, no IO, no dependency. */
export const PURE_PACKAGES = ['kernel', 'actuarial', 'planning'];

/** Folders of packages/planning/src from left to right; a station looks only to its left. */
export const STATIONS = [
  'household',
  'policyMap',
  'project',
  'risks',
  'gaps',
  'exposures',
  'scenes',
  'price',
  'plan',
  'explain',
  'stress',
  'review',
];
/** Beside the stations: these see all of them, and no station sees these. */
export const PLANNING_TOP_FILES = ['flow.ts', 'index.ts'];
/** Shapes of the result, shared by all stations, hence types and nothing else. */
export const PLANNING_TYPES_FILE = 'report.ts';

export const MAX_LINES = 400;
export const MAX_TEST_LINES = 800;
export const MAX_FILES_PER_FOLDER = 16;

export const GRAB_BAG = /^(utils?|helpers?|common|misc|lib|shared)$/i;
export const GRAB_BAG_ENDING = /[a-z](Utils?|Helpers?|Manager|Impl)$/;

/** Made-up families, not facts: they have no source to name. */
export const DATA_WITHOUT_SOURCE = ['households'];

export const SKIPPED_FOLDERS = ['node_modules', '.git', '.runtime', 'out', 'coverage', 'dist'];
export const CODE_FILE = /\.(ts|tsx|mts|mjs|js)$/;
/** Tests, and what only tests may import: testdata/, src/testing/, and everything under tests/. */
export const TEST_SIDE =
  /\.(test|typetest)\.tsx?$|^packages\/[^/]+\/(testdata|src\/testing)\/|^tests\//;
