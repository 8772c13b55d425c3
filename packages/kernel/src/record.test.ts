import { expect, it } from 'vitest';
import { recordOf } from './record.ts';

it('gives every key of the list its value', () => {
  expect(recordOf(['a', 'b'] as const, (key) => key + key)).toEqual({ a: 'aa', b: 'bb' });
});
