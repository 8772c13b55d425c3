import { describe, expect, it } from 'vitest';
import { localDate, type LocalDate } from '@cebao/kernel';
import { conditionIds, lineClasses, outlookOf } from '@cebao/planning';
import type { Health, InsurerAnswer, LineClass, Person } from '@cebao/planning';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { textOf } from '@cebao/sheets';
import { dataRoot, readCsv, readText } from '../read/dataFile.ts';
import { loadOutlook } from './outlook.ts';

const table = valueOf(loadOutlook());
const columns = [
  'age',
  'occupation_class',
  'smoker',
  'height_cm',
  'weight_kg',
  'conditions',
  'answers',
  'line',
  'verdict',
  'rules',
];
const rows = valueOf(
  readCsv({ root: dataRoot, path: 'rules/underwriting-outlook/tests.csv' }, columns),
);

describe('the outlook table', () => {
  it.each(rows.map((row) => [row.values.join(','), row] as const))('%s', (_, row) => {
    const age = Number(textOf(row, 'age'));
    const member = { age, person: personOf(row) };
    const outlook = outlookOf(member, classOf(textOf(row, 'line')), table);
    expect([outlook.verdict, outlook.reasons.map((reason) => reason.rule).join(' ')]).toEqual([
      textOf(row, 'verdict'),
      textOf(row, 'rules'),
    ]);
  });

  it('has one row for every condition, no row twice, and every verdict with its reason', () => {
    for (const condition of conditionIds) {
      expect(table.rules.filter((rule) => rule.fact === condition)).toHaveLength(1);
    }
    expect(new Set(table.rules.map((rule) => rule.id)).size).toBe(table.rules.length);
    expect(table.rules.every((rule) => rule.reason !== '' && rule.label !== '')).toBe(true);
  });

  it('is tested in every row', () => {
    const tested = new Set(rows.flatMap((row) => textOf(row, 'rules').split(' ')));
    const measured = table.rules.filter((rule) => !conditionIds.some((id) => id === rule.fact));
    expect(measured.filter((rule) => !tested.has(rule.id))).toEqual([]);
  });

  it('says nothing against anyone of whom nothing was asked', () => {
    const person = { ...personOf(undefined), occupationClass: 1 };
    for (const line of lineClasses) {
      expect(outlookOf({ age: 40, person }, line, table).verdict).toBe('standard');
    }
  });

  it('with a verdict nobody knows is refused by its row', () => {
    const path = 'rules/underwriting-outlook/outlook.csv';
    const text = valueOf(readText({ root: dataRoot, path })).replace('ask', 'maybe');
    const refusal = withChange('.', { path, text }, (root) => refusalOf(loadOutlook(root)));
    expect(refusal).toMatchObject({ code: 'BAD_TABLE', thing: `${path} rules[0].verdicts.term` });
  });
});

type Row = (typeof rows)[number];

function personOf(row: Row | undefined): Person {
  return {
    id: 'anna',
    name: '安娜',
    sex: 'female',
    birthDate: day('1986-01-01'),
    role: 'adult',
    parents: [],
    occupationCode: '000101',
    occupationClass: row === undefined ? 1 : Number(textOf(row, 'occupation_class')),
    socialMedical: 'employee',
    tags: [],
    independentAge: null,
    incomes: [],
    ifSurviving: null,
    originalRetirementAge: null,
    pensionInsurance: null,
    medicalRefused: null,
    health: row === undefined ? null : healthOf(row),
  };
}

function healthOf(row: Row): Health {
  const number = (column: string) => {
    const text = textOf(row, column);
    return text === '' ? null : Number(text);
  };
  const words = (column: string) =>
    textOf(row, column)
      .split(' ')
      .filter((word) => word !== '');
  return {
    smoker: textOf(row, 'smoker') === 'yes',
    heightCm: number('height_cm'),
    weightKg: number('weight_kg'),
    conditions: words('conditions').flatMap((word) => conditionIds.filter((id) => id === word)),
    answers: words('answers').map(answerOf),
  };
}

const outcomes = ['declined', 'postponed', 'loaded', 'excluded'] as const;

function answerOf(word: string): InsurerAnswer {
  const [line = '', given] = word.split(':');
  const outcome = outcomes.find((known) => known === given);
  if (outcome === undefined) throw new TypeError(word);
  return { line: classOf(line), outcome, year: 2024 };
}

function classOf(text: string): LineClass {
  const line = lineClasses.find((known) => known === text);
  if (line === undefined) throw new TypeError(text);
  return line;
}

function day(text: string): LocalDate {
  const date = localDate(text, 'test');
  if (!date.ok) throw new TypeError(text);
  return date.value;
}
