import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { loadIllness } from './incidence.ts';

const { incidence, k } = valueOf(loadIllness());
const incidenceOf = (id: string) => incidence.find((table) => table.id === id)?.ix ?? [];
const kOf = (id: string) => k.find((table) => table.id === id)?.kx ?? [];

describe('the tables of critical illness', () => {
  it('are CI1 to CI4 with k1 and k2, both sexes, ages 0 to 105', () => {
    expect(incidence.map((table) => table.id)).toEqual(
      ['CI1', 'CI2', 'CI3', 'CI4'].flatMap((n) => [`${n}-2020-male`, `${n}-2020-female`]),
    );
    expect(k.map((table) => table.id)).toEqual(
      ['K1', 'K2'].flatMap((n) => [`${n}-2020-male`, `${n}-2020-female`]),
    );
    for (const table of [...incidence, ...k]) {
      expect([table.firstAge, table.lastAge]).toEqual([0, 105]);
    }
  });

  it('hold the printed cells: CI4 at 40 is the one of the worked family', () => {
    expect(incidenceOf('CI4-2020-male')[40]).toBe(0.002299);
    expect(kOf('K2-2020-male')[104]).toBe(0.2633);
  });

  it('end with k = i at 105, where q is 1 and i + q - k q = 1', () => {
    for (const sex of ['male', 'female']) {
      expect(kOf(`K2-2020-${sex}`)[105]).toBe(incidenceOf(`CI4-2020-${sex}`)[105]);
      expect(kOf(`K1-2020-${sex}`)[105]).toBe(incidenceOf(`CI3-2020-${sex}`)[105]);
    }
  });

  it('cover more diseases at no lower incidence', () => {
    for (const sex of ['male', 'female']) {
      incidenceOf(`CI3-2020-${sex}`).forEach((six, age) => {
        expect(incidenceOf(`CI4-2020-${sex}`)[age]).toBeGreaterThanOrEqual(six);
      });
    }
  });

  it('are refused without the last age', () => {
    const path = 'tables/ci-2020/table.csv';
    const header = ['age', ...[1, 2, 3, 4].flatMap((n) => [`ci${n}_male`, `ci${n}_female`])];
    const text = `${header.join(',')}\n0${',0.1'.repeat(8)}\n`;
    const refusal = withChange('tables', { path, text }, (root) => refusalOf(loadIllness(root)));
    expect(refusal).toMatchObject({ code: 'BAD_TABLE', limit: '有 105 岁一行' });
  });
});
