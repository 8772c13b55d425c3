/** What `cebao fair-price` was asked for. */
import type { Sex } from '@cebao/actuarial';
import { tableEditions, type TableEdition } from '@cebao/dossiers';
import { annualRateResult, ok, type AnnualRate } from '@cebao/kernel';
import { readArguments, type Given } from '../arguments.ts';
import { exits, fail, failUsage, type Outcome } from '../exit.ts';

export type FairRequest = {
  /** null: every product. */
  readonly code: string | null;
  readonly sexes: readonly Sex[];
  readonly age: number;
  readonly rate: AnnualRate;
  readonly edition: TableEdition;
  readonly period: string | null;
  readonly payTerm: string | null;
  readonly plan: string | null;
};

const options = {
  all: { type: 'boolean' },
  sex: { type: 'string' },
  age: { type: 'string' },
  rate: { type: 'string' },
  tables: { type: 'string' },
  period: { type: 'string' },
  pay: { type: 'string' },
  plan: { type: 'string' },
} as const;

const bothSexes: readonly Sex[] = ['male', 'female'];
const usualAge = '30';
/** The pricing rate under which most of the published tables were filed. */
const usualRatePercent = '3.5';
const percent = 100;

export function readFairRequest(args: readonly string[]): Outcome<FairRequest> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const code = codeOf(given.value);
  if (!code.ok) return code;
  const rate = rateOf(given.value);
  if (!rate.ok) return rate;
  const person = personOf(given.value);
  if (!person.ok) return person;
  const edition = editionOf(given.value);
  if (!edition.ok) return edition;
  return ok({
    code: code.value,
    rate: rate.value,
    ...person.value,
    edition: edition.value,
    period: given.value.text('period'),
    payTerm: given.value.text('pay'),
    plan: given.value.text('plan'),
  });
}

function codeOf({ files, has }: Given): Outcome<string | null> {
  const [only] = files;
  const isAll = has('all');
  if (isAll ? files.length === 0 : files.length === 1) return ok(only ?? null);
  return failUsage('产品代码', files.join(' '), '恰好一个产品代码，或 --all');
}

function rateOf(given: Given): Outcome<AnnualRate> {
  const text = given.text('rate') ?? usualRatePercent;
  if (!/^\d{1,2}(\.\d{1,4})?%?$/.test(text))
    return wrong('--rate', text, '0 至 99.9999 的百分数，至多四位小数，如 3.5');
  const rate = annualRateResult(Number(text.replace('%', '')) / percent, '--rate');
  return rate.ok ? rate : fail(exits.usage, rate.error);
}

function personOf(given: Given): Outcome<Pick<FairRequest, 'sexes' | 'age'>> {
  const word = given.text('sex');
  const sexes = word === null ? bothSexes : bothSexes.filter((sex) => sex === word);
  if (sexes.length === 0) return wrong('--sex', word ?? '', 'male 或 female');
  const age = given.text('age') ?? usualAge;
  if (!/^\d{1,3}$/.test(age)) return wrong('--age', age, '周岁，整数');
  return ok({ sexes, age: Number(age) });
}

function editionOf(given: Given): Outcome<TableEdition> {
  const text = given.text('tables') ?? tableEditions[0];
  const edition = tableEditions.find((one) => one === text);
  return edition === undefined ? wrong('--tables', text, tableEditions.join(' 或 ')) : ok(edition);
}

function wrong(thing: string, value: string, limit: string): Outcome<never> {
  return fail(exits.usage, { code: 'BAD_FIELD', thing, value, limit });
}
