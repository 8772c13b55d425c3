/** Package borders: who may import whom, by which door, and that it is declared. */
import { posix } from 'node:path';
import {
  EXTRA_DOORS,
  PACKAGE_ORDER,
  PURE_PACKAGES,
  TEST_SIDE,
  WEB_IMPORTS,
  WEB_TYPES_ONLY,
} from './layout.mjs';

/**
 * @typedef {import('./tree.mjs').Source} Source
 * @typedef {import('./imports.mjs').Import} Import
 * @typedef {{ dependencies: readonly string[], forTests: readonly string[] }} Declared
 */

const OUR_SCOPE = '@cebao/';
const RELATIVE_ENDING = /\.(ts|tsx|json|css|svg)$/;

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly import('./tree.mjs').Problem[]}
 */
export function checkBorders(tree) {
  const declared = readDeclared(tree);
  const unknown = [...declared.keys()]
    .filter((name) => name !== 'web' && !PACKAGE_ORDER.includes(name))
    .map((name) => ({
      rule: 'package-order',
      file: `packages/${name}/package.json`,
      line: 1,
      message: `package ${name} has no place in the order of scripts/tidy/layout.mjs`,
    }));
  return [
    ...unknown,
    ...checkManifests(declared),
    ...checkUnused(tree.sources, declared),
    ...checkImports(tree.sources, declared),
  ];
}

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {Map<string, Declared>} by package folder
 */
function readDeclared({ paths, read }) {
  const rootDevelopment = paths.includes('package.json')
    ? Object.keys(JSON.parse(read('package.json')).devDependencies ?? {})
    : [];
  const manifests = paths.filter((path) => /^packages\/[^/]+\/package\.json$/.test(path));
  return new Map(
    manifests.map((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path));
      const own = Object.keys(dependencies);
      const forTests = [...own, ...Object.keys(devDependencies), ...rootDevelopment];
      return [path.split('/')[1] ?? '', { dependencies: own, forTests }];
    }),
  );
}

/** @param {Map<string, Declared>} declared */
function checkManifests(declared) {
  return [...declared].flatMap(([name, { dependencies }]) =>
    dependencies
      .filter((dependency) => dependency.startsWith(OUR_SCOPE))
      .filter((dependency) => !mayImport(name, dependency.slice(OUR_SCOPE.length)))
      .map((dependency) => ({
        rule: 'package-order',
        file: `packages/${name}/package.json`,
        line: 1,
        message: `${name} may not depend on ${dependency}: imports go left only`,
      })),
  );
}

/**
 * What is installed for a package is named in its code: as a module, or as a folder that it reads.
 *
 * @param {readonly Source[]} sources
 * @param {Map<string, Declared>} declared
 */
function checkUnused(sources, declared) {
  return [...declared].flatMap(([name, { dependencies }]) => {
    const own = sources.filter(({ packageName }) => packageName === name);
    return dependencies
      .filter((dependency) => !dependency.startsWith(OUR_SCOPE))
      .filter((dependency) => !own.some(({ text }) => text.includes(dependency)))
      .map((dependency) => ({
        rule: 'unused-dependency',
        file: `packages/${name}/package.json`,
        line: 1,
        message: `${dependency} is named nowhere in packages/${name}`,
      }));
  });
}

/**
 * @param {readonly Source[]} sources
 * @param {Map<string, Declared>} declared
 */
function checkImports(sources, declared) {
  return sources
    .filter(({ packageName }) => packageName !== null)
    .flatMap((source) =>
      source.imports.flatMap((found) => {
        const fault = judge(source, found, declared);
        if (fault === null) return [];
        return [{ ...fault, file: source.path, line: found.line }];
      }),
    );
}

/**
 * @param {Source} source
 * @param {Import} found
 * @param {Map<string, Declared>} declared
 * @returns {{ rule: string, message: string } | null}
 */
function judge(source, found, declared) {
  const { specifier } = found;
  if (specifier.startsWith('.')) return judgeRelative(source, specifier);
  if (specifier.startsWith(OUR_SCOPE)) return judgeOurs(source, found, declared);
  const isBuiltin = specifier.startsWith('node:');
  if (!source.isTest && PURE_PACKAGES.includes(source.packageName ?? '')) {
    return { rule: 'pure-import', message: `pure code imports no ${specifier}` };
  }
  if (isBuiltin || isDeclared(source, thirdPartyName(specifier), declared)) return null;
  return { rule: 'undeclared-import', message: `${specifier} is not in package.json` };
}

/**
 * @param {Source} source
 * @param {string} specifier
 */
function judgeRelative({ path, packageName, isTest }, specifier) {
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`packages/${packageName}/`)) {
    return { rule: 'relative-import', message: `${specifier} leaves the package` };
  }
  if (!isTest && TEST_SIDE.test(target)) {
    return { rule: 'test-import', message: `${specifier} is for tests only` };
  }
  if (RELATIVE_ENDING.test(specifier)) return null;
  return { rule: 'relative-import', message: `${specifier} has to carry .ts` };
}

/**
 * @param {Source} source
 * @param {Import} found
 * @param {Map<string, Declared>} declared
 */
function judgeOurs(source, { specifier, typesOnly }, declared) {
  const from = source.packageName ?? '';
  const [to = '', ...inside] = specifier.slice(OUR_SCOPE.length).split('/');
  const isExtraDoor = EXTRA_DOORS.includes(specifier);
  if (inside.length > 0 && !isExtraDoor) {
    return { rule: 'package-door', message: `${specifier}: the door is ${OUR_SCOPE}${to}` };
  }
  if (!mayImport(from, to)) {
    return { rule: 'package-order', message: `${from} may not import ${to}: imports go left only` };
  }
  if (from === 'web' && to === WEB_TYPES_ONLY && !isExtraDoor && !typesOnly) {
    return { rule: 'package-order', message: `web takes the types of ${to} only` };
  }
  if (isDeclared(source, `${OUR_SCOPE}${to}`, declared)) return null;
  return { rule: 'undeclared-import', message: `${specifier} is not in package.json` };
}

/**
 * @param {string} from
 * @param {string} to
 */
function mayImport(from, to) {
  if (from === 'web') return WEB_IMPORTS.includes(to);
  const at = PACKAGE_ORDER.indexOf(to);
  return at !== -1 && at < PACKAGE_ORDER.indexOf(from);
}

/**
 * @param {Source} source
 * @param {string} name
 * @param {Map<string, Declared>} declared
 */
function isDeclared({ packageName, isTest }, name, declared) {
  const own = declared.get(packageName ?? '');
  return (isTest ? own?.forTests : own?.dependencies)?.includes(name) ?? false;
}

/** @param {string} specifier */
function thirdPartyName(specifier) {
  const steps = specifier.split('/');
  return steps.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
