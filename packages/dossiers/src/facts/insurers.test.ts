import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, readText } from '../read/dataFile.ts';
import { loadInsurers } from './insurers.ts';

describe('the insurers', () => {
  it('are one, of unknown solvency, and say why', () => {
    const insurers = valueOf(loadInsurers());
    expect(insurers.map(({ id, solvency }) => [id, solvency.status])).toEqual([
      ['lian', 'unknown'],
    ]);
    expect(insurers[0]?.solvency).toHaveProperty('reason');
  });

  it('refuse the id of another folder', () => {
    const path = 'insurers/lian/insurer.json';
    const text = valueOf(readText({ root: dataRoot, path })).replace('"id": "lian"', '"id": "x"');
    const refusal = withChange('insurers', { path, text }, (root) => refusalOf(loadInsurers(root)));
    expect(refusal).toEqual({ code: 'BAD_FIELD', thing: `${path}.id`, value: 'x', limit: 'lian' });
  });
});
