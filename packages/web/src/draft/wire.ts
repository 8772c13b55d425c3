/**
 * Between the family file and the form: in the form every leaf that is typed is text (ages as
 * digits, shares as percent, money as the planner wrote it), and what is empty is absent.
 */
import { cents, formatWan, formatYuan } from '@cebao/kernel';
import { isList, isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

export type LeafKind = 'money' | 'whole' | 'percent' | 'decimal' | 'text';

const wholeFields = new Set([
  'independentAge',
  'fromAge',
  'untilAge',
  'fromYear',
  'extraCareYears',
  'layer',
  'paymentsPerYear',
  'remainingYears',
  'releasedAtAge',
  'premiumYears',
  'coverYears',
  'coverUntilAge',
  'annuityFromAge',
  'guaranteedYears',
  'guaranteedRenewalYears',
  'payUntilAge',
  'originalRetirementAge',
  'contributedMonths',
  'year',
  'everyYears',
  'firstYear',
  'lagYears',
]);
const percentFields = new Set([
  'rate',
  'cap',
  'floor',
  'growth',
  'nominalRate',
  'share',
  'deathShare',
  'moderateShare',
  'mildShare',
  'disabilityShare',
  'keptOnDeath',
  'keptOnDisability',
]);
const decimalFields = new Set(['accidentalDeathShare', 'averageIndex', 'heightCm', 'weightKg']);

/** Fields whose `null` says something ("asked, and nothing changes"), unlike being absent. */
const saidByNull = new Set(['ifSurviving']);

const keptAsIs = new Set(['assumptions', 'parameters']);

export function leafKind(key: string): LeafKind {
  if (key.endsWith('Cents')) return 'money';
  if (wholeFields.has(key)) return 'whole';
  if (percentFields.has(key)) return 'percent';
  return decimalFields.has(key) ? 'decimal' : 'text';
}

export function fileToDraft(file: JsonObject): JsonObject {
  return mapObject(file, toText);
}

export function draftToFile(draft: JsonObject): JsonObject {
  return mapObject(draft, fromText);
}

type Leaf = (key: string, value: string | number | boolean) => Json;

/** Assumptions and parameters of scenes are numbers under names of their own; they stay numbers in both. */
function mapObject(tree: JsonObject, leaf: Leaf): JsonObject {
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const mapped = keptAsIs.has(key) ? value : mapValue(key, value, leaf);
    return mapped === undefined ? [] : [[key, mapped] as const];
  });
  return Object.fromEntries(entries);
}

function mapValue(key: string, value: Json, leaf: Leaf): Json | undefined {
  if (value === null || value === '') return saidByNull.has(key) ? null : undefined;
  if (isList(value)) {
    return value.map((item) => (isObject(item) ? mapObject(item, leaf) : item));
  }
  return isObject(value) ? mapObject(value, leaf) : leaf(key, value);
}

function toText(key: string, value: string | number | boolean): Json {
  if (typeof value !== 'number') return value;
  const kind = leafKind(key);
  if (kind === 'money') return Number.isSafeInteger(value) ? moneyText(value) : String(value);
  return kind === 'percent' ? percentText(value) : String(value);
}

function fromText(key: string, value: string | number | boolean): Json {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  switch (leafKind(key)) {
    case 'whole':
    case 'decimal':
      return numberOf(text) ?? text;
    case 'percent':
      return shareOf(text) ?? text;
    case 'money':
    case 'text':
      return text;
  }
}

/** The shortest text that reads back to the same fen. */
export function moneyText(fen: number): string {
  const inWan = fen % 10_000 === 0 && Math.abs(fen) >= 1_000_000;
  return inWan ? formatWan(cents(fen)) : formatYuan(cents(fen)).replace(/\.00$/, '');
}

/** Digits as typed, full-width ones too. A text that is no number stays for the server to refuse. */
export function numberOf(text: string): number | null {
  const plain = narrow(text);
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : null;
}

/** "3.5" or "3.5%" is 0.035: the point moves in the text, so no product rounds. */
export function shareOf(text: string): number | null {
  const plain = narrow(text).replace(/%$/, '').trim();
  return /^-?\d{1,6}(\.\d{1,10})?$/.test(plain) ? Number(`${plain}e-2`) : null;
}

export function percentText(share: number): string {
  return String(Number(`${String(share)}e2`));
}

function narrow(text: string): string {
  return text
    .trim()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A date as typed: 19940512, 1994.5.12, 1994年5月12日 and the like become 1994-05-12. */
export function dateText(typed: string): string {
  const plain = narrow(typed);
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (parts === null) return typed.trim();
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
