import { describe, expect, it } from 'vitest';
import { completeEntries, findGaps, platformOf } from '../../scripts/lock/complete.mjs';

const LOCK = {
  '': { devDependencies: { tool: '1.0.0' } },
  'node_modules/tool': {
    version: '1.0.0',
    dev: true,
    dependencies: { part: '^2.0.0' },
    optionalDependencies: { '@tool/linux-x64-gnu': '1.0.0', '@tool/darwin-arm64': '1.0.0' },
  },
  'node_modules/tool/node_modules/part': { version: '2.1.0' },
  'node_modules/@tool/linux-x64-gnu': { version: '1.0.0', optional: true },
};

describe('the lock', () => {
  it('is looked through as Node would look', () => {
    expect(findGaps(LOCK).map(({ name }) => name)).toEqual(['@tool/darwin-arm64']);
  });

  it('is completed by the platform packages that were not served, in order', () => {
    const { entries, added, left } = completeEntries(LOCK);
    expect(added).toEqual(['node_modules/@tool/darwin-arm64']);
    expect(left).toEqual([]);
    expect(entries['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    });
    expect(Object.keys(entries)[1]).toBe('node_modules/@tool/darwin-arm64');
    expect(findGaps(entries)).toEqual([]);
  });

  it('is not completed by what is needed, has a range, or names no platform', () => {
    const wants = (entry: object) => completeEntries({ '': entry }).left.map(({ name }) => name);
    expect(wants({ dependencies: { 'a-linux-x64': '1.0.0' } })).toEqual(['a-linux-x64']);
    expect(wants({ optionalDependencies: { 'a-linux-x64': '^1.0.0' } })).toEqual(['a-linux-x64']);
    expect(wants({ optionalDependencies: { helper: '1.0.0' } })).toEqual(['helper']);
  });

  it.each([
    ['@oxlint/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@napi-rs/canvas-linux-riscv64-gnu', { os: ['linux'], cpu: ['riscv64'], libc: ['glibc'] }],
    ['lightningcss-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
    ['@oxlint/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['fsevents', null],
  ])('reads the platform out of %s', (name, expected) => {
    expect(platformOf(name)).toEqual(expected);
  });
});
