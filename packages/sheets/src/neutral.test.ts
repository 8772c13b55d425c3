import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv/write.ts';
import { neutralText } from './neutral.ts';

describe('text for a spreadsheet program', () => {
  it.each(['=1+1', '+86 1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '-cmd|x'])(
    'is neutralised where it would run: %j',
    (text) => {
      expect(neutralText(text)).toBe(`'${text}`);
    },
  );

  it.each(['', '年龄', '-5', '-5.25', '31.77', 'a=b', '20年交', "'=1"])(
    'stays as it is: %j',
    (text) => {
      expect(neutralText(text)).toBe(text);
    },
  );

  it('is quoted in CSV where it has a comma, a quote or a line end', () => {
    expect(
      writeCsv([
        ['a,b', 'say "x"', 'two\nlines'],
        ['=HYPERLINK("x")', -5, null, true],
      ]),
    ).toBe('"a,b","say ""x""","two\nlines"\n"\'=HYPERLINK(""x"")",-5,,true\n');
  });
});
