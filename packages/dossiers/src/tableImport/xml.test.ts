import { expect, test } from 'vitest';
import { refusalOf, valueOf } from '../../testdata/given.ts';
import { childrenOf, maxXmlBytes, readXml, textIn } from './xml.ts';

test('children and texts are those of the element itself, in order', () => {
  const text = '<a><b> 1 </b><c><b>2</b></c><b>3</b></a>';
  const root = valueOf(readXml({ file: 'x.xml', text }, 'a'));
  expect(childrenOf(root, 'b').map((b) => b.textContent)).toEqual([' 1 ', '3']);
  expect([textIn(root, 'b'), textIn(root, 'd')]).toEqual(['1', '']);
});

test('a file too large is not parsed', () => {
  const text = ' '.repeat(maxXmlBytes + 1);
  expect(refusalOf(readXml({ file: 'x.xml', text }, 'a')).code).toBe('TOO_MANY');
});
