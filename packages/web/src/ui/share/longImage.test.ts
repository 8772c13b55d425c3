import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageWidth, layOut, wrap } from './longImage.ts';
import { markedBlocks, shareText } from './blocks.ts';

/** Every character as wide as its font: a ruler that needs no canvas. */
const wide = (text: string, style: { readonly size: number }) => [...text].length * style.size;

test('no line is wider than its room, unless it is one word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 20, max: 400 }),
      (text, room) => {
        const lines = wrap(text, room, (part) => [...part].length * 10);
        for (const line of lines) {
          const isOneWord = /^[\p{Script=Latin}\d.,%+-]*.?$/su.test(line);
          expect(isOneWord || [...line].length * 10 <= room + 10).toBe(true);
        }
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});

test('numbers and latin words are not broken in the middle', () => {
  expect(wrap('保额3,000,000元', 60, (part) => [...part].length * 10)).toEqual([
    '保额',
    '3,000,000',
    '元',
  ]);
});

test('everything stands inside the picture, an amount at the right end', () => {
  const { placed, height } = layOut(
    [
      { kind: 'title', text: '示例家庭的保障方案，名字很长很长很长很长很长很长很长很长' },
      { kind: 'item', text: '定期寿险 300万', aside: '10,440 元 /年' },
      { kind: 'note', text: '说明' },
    ],
    wide,
  );
  const isInside = placed.every(
    ({ x, y, style }) => x >= 0 && x <= imageWidth && y + style.size <= height,
  );
  expect(isInside).toBe(true);
  expect(placed.filter(({ align }) => align === 'right').map(({ text }) => text)).toEqual([
    '10,440 元 /年',
  ]);
  expect(placed.filter(({ style }) => style.size === 40).length).toBeGreaterThan(1);
});

test('the text says the same blocks, with its amounts', () => {
  expect(
    shareText([
      { kind: 'title', text: '方案' },
      { kind: 'item', text: '定期寿险', aside: '1,000 元' },
    ]),
  ).toBe('【方案】\n• 定期寿险  1,000 元');
});

test('the mark is the first and the last line of the text, and heads and ends the picture', () => {
  const blocks = markedBlocks(
    [
      { kind: 'title', text: '方案' },
      { kind: 'note', text: '说明' },
    ],
    '培训用，不得交付客户',
  );
  const lines = shareText(blocks).split('\n');
  expect([lines[0], lines.at(-1)]).toEqual(['培训用，不得交付客户', '培训用，不得交付客户']);
  const drawn = layOut(blocks, wide).placed.map(({ text }) => text);
  expect([drawn[0], drawn.at(-1)]).toEqual(['培训用，不得交付客户', '培训用，不得交付客户']);
});
