import { expect, test } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { loadSources } from './sources.ts';

const sources = valueOf(loadSources());

test('the life table names its document, its dates and how far it can be trusted', () => {
  expect(sources[0]).toEqual({
    id: 'cl-2025',
    title: '中国人身保险业经验生命表（2025）',
    document: '中精协发〔2025〕80号',
    dates: '2025-10-28，2026-01-01',
    confidence: '高至中',
  });
});

test('every table, product and rule that a plan uses is named once, nothing is blank', () => {
  expect(sources.map((source) => source.id)).toEqual([
    'cl-2025',
    'ci-2020',
    'accident-2021',
    '111013',
    '115036',
    '115046',
    '315061',
    '413004',
    'rules/social-medical',
    'rules/social',
    'rules/underwriting-outlook',
    'occupations',
    'R001',
    'R034',
    'assumptions/default',
  ]);
  for (const source of sources) {
    for (const text of Object.values(source)) expect(text).not.toBe('');
  }
});

test('confidence is what the sources say of themselves', () => {
  const said = new Map(sources.map((source) => [source.id, source.confidence]));
  expect(said.get('ci-2020')).toBe('高至中');
  expect(said.get('accident-2021')).toBe('中至低');
  expect(said.get('occupations')).toBe('中');
  expect(said.get('R034')).toBe('高');
});

test('a data folder without sources is refused', () => {
  expect(refusalOf(loadSources('/nowhere')).code).toBe('FILE_UNREADABLE');
});
