import { expect, test } from 'vitest';
import { loadSegments } from './segments.ts';

const loaded = loadSegments();
const segments = loaded.ok ? loaded.value : [];

test('every segment loads, and every choice of a template says that it is assumed', () => {
  expect(loaded.ok ? null : loaded.error).toBeNull();
  expect(segments).toHaveLength(9);
  for (const { template } of segments) {
    const starts = [
      template.budgetShare,
      template.coreMedical,
      template.deathFirst,
      template.style,
    ];
    for (const { reason } of starts) expect(reason).toContain('规划假设');
  }
});

test('each stage of life has a segment that asks for nothing else, so that nobody is left out', () => {
  const stages = segments.flatMap(({ conditions: [first, ...others] }) =>
    first?.fact === 'stage' && others.length === 0 ? first.among : [],
  );
  expect(stages.toSorted()).toEqual(
    ['single', 'couple', 'youngFamily', 'schoolFamily', 'emptyNest', 'retired'].toSorted(),
  );
});
