import { expect, test } from 'vitest';
import { factsOf } from './familyFacts.ts';
import { factsToSend } from './factsToSend.ts';

const kept = {
  name: 'x',
  note: null,
  policies: [{ kind: 'term', wholeLife: true, surrenderValueCents: 0 }],
  assets: [{ valueCents: 1_000_000 }],
};

test('parts that nobody touched go back as they came, in the words of the file', () => {
  const draft = factsOf(kept);
  expect(factsToSend(draft, kept)).toEqual(kept);
  expect(factsToSend({ ...draft, name: 'y' }, kept)).toEqual({ ...kept, name: 'y' });
});

test('a part that was touched is sent as the form has it, and one taken out is not sent', () => {
  const { assets: _, ...draft } = factsOf(kept);
  const sent = factsToSend({ ...draft, policies: [{ kind: 'term' }] }, kept);
  expect(sent).toEqual({ name: 'x', note: null, policies: [{ kind: 'term' }] });
});

test('where the version at hand is another one everything is sent as the form has it', () => {
  const draft = factsOf(kept);
  expect(factsToSend(draft, null)).toEqual({
    name: 'x',
    policies: [{ kind: 'wholeLife', wholeLife: true, surrenderValueCents: '0' }],
    assets: [{ valueCents: '1万' }],
  });
});
