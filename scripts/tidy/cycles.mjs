/** Import cycles over the real graph: files as nodes, package names resolved to their doors. */
import { posix } from 'node:path';

/**
 * @param {import('./tree.mjs').Tree} tree
 * @returns {readonly import('./tree.mjs').Problem[]} one per knot of files
 */
export function checkCycles({ sources }) {
  const known = new Set(sources.map(({ path }) => path));
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.map(({ specifier }) => resolve(path, specifier)).filter((to) => known.has(to)),
    ]),
  );
  return findKnots(graph).map((files) => ({
    rule: 'cycle',
    file: files[0] ?? '',
    line: 1,
    message: `imports itself through ${files.slice(1).join(', ') || 'itself'}`,
  }));
}

/**
 * @param {string} from
 * @param {string} specifier
 */
function resolve(from, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const name = /^@cebao\/([^/]+)$/.exec(specifier)?.[1];
  return name === undefined ? '' : `packages/${name}/src/index.ts`;
}

/**
 * Tarjan's strongly connected components, those of more than one file or with a loop on itself.
 *
 * @param {Map<string, readonly string[]>} graph
 * @returns {string[][]} each sorted
 */
export function findKnots(graph) {
  /** @type {Map<string, number>} */
  const order = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {Set<string>} */
  const closed = new Set();
  /** @type {string[][]} */
  const knots = [];

  /** @param {string} node @returns {number} the earliest open node reached from here */
  function visit(node) {
    const at = order.size;
    order.set(node, at);
    stack.push(node);
    let low = at;
    for (const next of graph.get(node) ?? []) {
      if (!closed.has(next)) low = Math.min(low, order.get(next) ?? visit(next));
    }
    if (low === at) closeKnot(node);
    return low;
  }

  /** @param {string} node */
  function closeKnot(node) {
    const members = stack.splice(stack.indexOf(node));
    for (const member of members) closed.add(member);
    const isLoop = graph.get(node)?.includes(node) ?? false;
    if (members.length > 1 || isLoop) knots.push(members.sort());
  }

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return knots;
}
