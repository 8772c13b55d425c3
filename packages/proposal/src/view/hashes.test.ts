import { expect, test } from 'vitest';
import { sampleBundle } from '../testing/sampleBundle.ts';
import { viewOf } from './viewOf.ts';
import { textsOf } from '../testing/texts.ts';

test('foot and basis of every proposal print the hashes of its seal', () => {
  const bundle = sampleBundle();
  const { inputHash, resultHash } = bundle.seal;
  const { footer, sections } = viewOf(bundle);
  expect(footer.left).toBe(`输入 ${inputHash.slice(0, 12)} | 结果 ${resultHash.slice(0, 12)}`);
  const basis = textsOf(sections.find(({ id }) => id === 'basis')).join();
  expect(basis).toContain(`输入,${inputHash}`);
  expect(basis).toContain(`结果,${resultHash}`);
});
