/**
 * A source file with all its mutants in it, each behind a switch: `$m(7) ? mutant : original`.
 * The file is loaded once and every mutant is tried without loading it again.
 */
import { parseAst } from 'rolldown/parseAst';
import { replacementsOf } from './operators.mjs';

/**
 * @typedef {import('./operators.mjs').Node} Node
 * @typedef {{ line: number, operator: string, was: string, becomes: string }} Mutant
 * @typedef {{ at: number, text: string, order: number }} Insertion
 */

/**
 * @param {string} code
 * @param {number} firstId the id of the first mutant of this file
 * @returns {{ code: string, mutants: readonly Mutant[] }}
 */
export function instrument(code, firstId) {
  const walk = new Walk(code, firstId);
  walk.into(/** @type {any} */ (parseAst(code, { lang: 'ts' })), null, '');
  return { code: walk.woven(), mutants: walk.mutants };
}

class Walk {
  /** @type {Mutant[]} */
  mutants = [];
  /** @type {Insertion[]} */
  insertions = [];

  /**
   * @param {string} code
   * @param {number} firstId
   */
  constructor(code, firstId) {
    this.code = code;
    this.firstId = firstId;
  }

  /**
   * @param {Node} node
   * @param {Node | null} parent
   * @param {string} field of the parent
   */
  into(node, parent, field) {
    if (isLeftAlone(node, parent, field)) return;
    const source = (/** @type {Node} */ part) => this.code.slice(part.start, part.end);
    if (!isPattern(node, parent, field)) this.switchExpression(node, replacementsOf(node, source));
    this.switchConditions(node);
    if (isBody(node, parent)) this.switchBlock(node);
    if (node.type === 'ExpressionStatement') this.switchStatement(node);
    if (isLoop(node)) this.guard(node['body']);
    for (const [name, part] of Object.entries(node)) {
      for (const one of Array.isArray(part) ? part : [part]) {
        if (isNode(one)) this.into(one, node, name);
      }
    }
  }

  /**
   * @param {Node} node
   * @param {readonly import('./operators.mjs').Replacement[]} replacements
   */
  switchExpression(node, replacements) {
    if (replacements.length === 0) return;
    const switches = replacements.map(
      (one) => `$m(${this.note(node, one.operator, one.text)}) ? (${one.text}) : `,
    );
    this.around(node, `(${switches.join('')}(`, '))');
  }

  /** @param {Node} node conditions become true and false; a loop's only false, to end */
  switchConditions(node) {
    const isBranch = node.type === 'IfStatement' || node.type === 'ConditionalExpression';
    const { test } = node;
    if (!isNode(test) || !(isBranch || isLoop(node))) return;
    const values = isBranch ? ['true', 'false'] : ['false'];
    const replacements = values.map((text) => ({ operator: 'condition', text }));
    this.switchExpression(test, replacements);
  }

  /** @param {Node} block */
  switchBlock(block) {
    if (block['body'].length === 0) return;
    const id = this.note(block, 'block', '{}');
    this.around({ ...block, start: block.start + 1, end: block.end - 1 }, `if (!$m(${id})) {`, '}');
  }

  /** @param {Node} statement */
  switchStatement(statement) {
    const id = this.note(statement, 'statement', '');
    // In braces of its own: the statement may stand before an `else`.
    this.around(statement, `{if (!$m(${id})) {`, '}}');
  }

  /** @param {Node} body of a loop: a mutant that never ends is stopped after many rounds */
  guard(body) {
    if (body.type === 'BlockStatement') this.insert(body.start + 1, '$l();', 1);
    else this.around(body, '{$l();', '}');
  }

  /**
   * @param {Node} node
   * @param {string} operator
   * @param {string} becomes
   */
  note(node, operator, becomes) {
    const line = this.code.slice(0, node.start).split('\n').length;
    const was = this.code.slice(node.start, node.end);
    this.mutants.push({ line, operator, was: short(was), becomes: short(becomes) });
    return this.firstId + this.mutants.length - 1;
  }

  /**
   * What is noted first is the outer one: it opens before and closes after what lies inside it.
   *
   * @param {Node} node
   * @param {string} before
   * @param {string} after
   */
  around(node, before, after) {
    const depth = this.insertions.length;
    this.insert(node.start, before, depth);
    this.insert(node.end, after, -depth);
  }

  /**
   * @param {number} at
   * @param {string} text
   * @param {number} order
   */
  insert(at, text, order) {
    this.insertions.push({ at, text, order });
  }

  woven() {
    const sorted = this.insertions.toSorted((a, b) => a.at - b.at || a.order - b.order);
    let [woven, from] = ['', 0];
    for (const { at, text } of sorted) {
      woven += this.code.slice(from, at) + text;
      from = at;
    }
    return woven + this.code.slice(from);
  }
}

/** @param {unknown} part @returns {part is Node} */
function isNode(part) {
  return typeof part === 'object' && part !== null && 'type' in part && 'start' in part;
}

/** @param {Node} node */
function isLoop({ type }) {
  return type.startsWith('For') || type === 'WhileStatement' || type === 'DoWhileStatement';
}

/** @param {Node} node @param {Node | null} parent */
function isBody({ type }, parent) {
  return type === 'BlockStatement' && parent !== null && !parent.type.startsWith('Try');
}

/**
 * @param {Node} node
 * @param {Node | null} parent
 * @param {string} field
 */
function isLeftAlone(node, parent, field) {
  const { type } = node;
  if (type.startsWith('TS') && !typed.has(type)) return true;
  if (type.startsWith('Import') || type === 'ExportAllDeclaration') return true;
  if (parent === null) return false;
  if (parent.type.startsWith('Export') && field === 'source') return true;
  if (field === 'key' || field === 'property') return parent['computed'] !== true;
  if (parent.type === 'CallExpression') return isToldToUs(node, parent);
  return false;
}

/** Expressions that carry a type; their expression is walked, their type is not. */
const typed = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** What `assert` would say of our own bugs, and exhaustive switches, are no behaviour. */
function isToldToUs(/** @type {Node} */ node, /** @type {Node} */ call) {
  const name = call['callee'].name;
  return name === 'assertNever' || (name === 'assert' && call['arguments'][1] === node);
}

/**
 * @param {Node} node
 * @param {Node | null} parent
 * @param {string} field
 */
function isPattern(node, parent, field) {
  if (parent === null) return false;
  if (node.type === 'ArrayExpression' && field === 'left') return true;
  return parent.type === 'ExpressionStatement' && node.type === 'Literal';
}

/** @param {string} text */
function short(text) {
  const one = text.replaceAll(/\s+/g, ' ');
  return one.length > 70 ? `${one.slice(0, 67)}...` : one;
}
