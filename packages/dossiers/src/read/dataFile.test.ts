import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf, withChange } from '../../testdata/given.ts';
import { dataRoot, foldersOf, readJsonFile, readText } from './dataFile.ts';

describe('the data folder', () => {
  it('is found from the place of the code', () => {
    expect(valueOf(foldersOf({ root: dataRoot, path: 'tables' }))).toEqual([
      'accident-2021',
      'ci-2020',
      'cl-2010-2013',
      'cl-2025',
      'istat-1998-male',
      'soa-illustrative',
      'sult',
    ]);
  });

  it('refuses a missing file and a missing folder by name, without the path of the machine', () => {
    const expected = { code: 'FILE_UNREADABLE', value: 'ENOENT' };
    expect(refusalOf(readText({ root: dataRoot, path: 'no.csv' }))).toMatchObject({
      ...expected,
      thing: 'no.csv',
    });
    expect(refusalOf(foldersOf({ root: dataRoot, path: 'nothing' }))).toMatchObject({
      ...expected,
      thing: 'nothing',
    });
  });

  it('refuses what is not JSON', () => {
    const change = { path: 'insurers/x.json', text: '{"a":1,}' };
    const refusal = withChange('insurers', change, (root) =>
      refusalOf(readJsonFile({ root, path: change.path })),
    );
    expect(refusal.code).toBe('BAD_JSON');
  });
});
