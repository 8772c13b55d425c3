import { expect, test } from 'vitest';
import { ofLast } from './ofLast.ts';

test('what is made of a key is made once, until so many others have come', () => {
  const asked: string[] = [];
  const named = ofLast(2, ({ name }: { readonly name: string }) => {
    asked.push(name);
    return { name };
  });
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const first = named(a);
  expect(named(a)).toBe(first);
  named(b);
  expect(named(a)).toBe(first);
  expect(asked).toEqual(['a', 'b']);
  // The third takes the place of the first.
  named(c);
  expect(named(b).name).toBe('b');
  expect(named(a)).not.toBe(first);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('a key that looks like another is another', () => {
  const made = ofLast(2, () => ({}));
  expect(made({ name: 'a' })).not.toBe(made({ name: 'a' }));
});
