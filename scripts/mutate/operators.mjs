/**
 * The standard operators of mutation testing, one node at a time: what else could have stood here.
 * A mutant replaces the text of an expression, or empties a statement.
 *
 * Left alone: types, names of members, import paths, what `assert` says about our own bugs, and
 * the unreachable `assertNever` of exhaustive switches.
 */

/**
 * @typedef {{ type: string, start: number, end: number, [field: string]: any }} Node
 * @typedef {{ operator: string, text: string }} Replacement
 * @typedef {(part: Node) => string} Source the text of a part
 */

/** @type {Record<string, readonly string[]>} */
const binary = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};

/** @type {Record<string, string>} */
const assignment = { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=' };

/** @type {Record<string, string>} */
const method = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};

/** Calls whose arguments are made or left out whole: without them the list is what it was. */
const leftOut = new Set(['filter', 'slice', 'trim', 'toSorted', 'toReversed', 'sort', 'reverse']);

/**
 * @param {Node} node
 * @param {Source} source
 * @returns {readonly Replacement[]}
 */
export function replacementsOf(node, source) {
  return Object.hasOwn(operators, node.type) ? (operators[node.type]?.(node, source) ?? []) : [];
}

/** @type {Record<string, (node: Node, source: Source) => readonly Replacement[]>} */
const operators = {
  BinaryExpression: binaryMutants,
  LogicalExpression: binaryMutants,
  AssignmentExpression: assignmentMutants,
  UpdateExpression: (node, source) => [{ operator: 'update', text: updated(node, source) }],
  UnaryExpression: unaryMutants,
  Literal: literalMutants,
  TemplateLiteral: () => [{ operator: 'string', text: '``' }],
  ArrayExpression: (node) =>
    node['elements'].length === 0 ? [] : [{ operator: 'array', text: '[]' }],
  ObjectExpression: (node) =>
    node['properties'].length === 0 ? [] : [{ operator: 'object', text: '({})' }],
  ArrowFunctionExpression: (node) =>
    node['body'].type === 'BlockStatement'
      ? []
      : [{ operator: 'return', text: '(() => undefined)' }],
  CallExpression: callMutants,
};

/**
 * @param {Node} node
 * @param {Source} source
 * @returns {readonly Replacement[]}
 */
function binaryMutants(node, source) {
  const { left, right } = node;
  return (binary[node['operator']] ?? []).map((operator) => ({
    operator: kindOf(node['operator']),
    text: `(${source(left)}) ${operator} (${source(right)})`,
  }));
}

/** @param {string} operator */
function kindOf(operator) {
  if ('+-*/%'.includes(operator)) return 'arithmetic';
  if (operator.startsWith('<') || operator.startsWith('>')) return 'relational';
  return operator.endsWith('==') ? 'equality' : 'logical';
}

/**
 * @param {Node} node
 * @param {Source} source
 * @returns {readonly Replacement[]}
 */
function assignmentMutants(node, source) {
  const operator = assignment[node['operator']];
  if (operator === undefined) return [];
  const text = `${source(node['left'])} ${operator} ${source(node['right'])}`;
  return [{ operator: 'assignment', text }];
}

/**
 * @param {Node} node
 * @param {Source} source
 */
function updated(node, source) {
  const operator = node['operator'] === '++' ? '--' : '++';
  const argument = source(node['argument']);
  return node['prefix'] === true ? `${operator}${argument}` : `${argument}${operator}`;
}

/**
 * @param {Node} node
 * @param {Source} source
 * @returns {readonly Replacement[]}
 */
function unaryMutants(node, source) {
  const argument = `(${source(node['argument'])})`;
  if (node['operator'] === '!') return [{ operator: 'negation', text: argument }];
  if (node['operator'] === '-') return [{ operator: 'unary', text: `+${argument}` }];
  return [];
}

/**
 * @param {Node} node
 * @returns {readonly Replacement[]}
 */
function literalMutants(node) {
  const { value } = node;
  if (typeof value === 'boolean') return [{ operator: 'boolean', text: String(!value) }];
  if (typeof value === 'number') {
    return [value + 1, value - 1].map((text) => ({ operator: 'number', text: `(${text})` }));
  }
  if (typeof value === 'string') {
    return [{ operator: 'string', text: value === '' ? "'mutant'" : "''" }];
  }
  return [];
}

/**
 * @param {Node} node
 * @param {Source} source
 * @returns {readonly Replacement[]}
 */
function callMutants(node, source) {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee['computed'] === true) return [];
  // Brackets around a part of `a?.b().c` would change what is skipped.
  if (source(node).includes('?.')) return [];
  const { object, property } = callee;
  const name = source(property);
  if (leftOut.has(name)) return [{ operator: 'method', text: source(object) }];
  const other = Object.hasOwn(method, name) ? method[name] : undefined;
  if (other === undefined) return [];
  const rest = source({ ...node, start: property.end });
  return [{ operator: 'method', text: `${source(object)}.${other}${rest}` }];
}
