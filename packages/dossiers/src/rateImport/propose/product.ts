/** What a file says of the product as a whole: code, name, and what its values are per. */
import type { MappedProduct, ProposedMapping } from '@cebao/contracts';
import type { Sheet } from '@cebao/sheets';
import { rateBasis } from '../words/basis.ts';
import { plainText } from '../words/plainText.ts';
import { kindOf } from '../words/productWords.ts';

export function proposeProduct(sheets: readonly Sheet[]): ProposedMapping['product'] {
  const texts = sheets.flatMap((sheet) => [sheet.name, ...headTexts(sheet)]);
  const name = columnConstant(sheets, /^(product_?name|产品名称|险种名称)$/) ?? titleIn(texts);
  const basis = texts.map(rateBasis).find((found) => found !== null) ?? null;
  return {
    code: columnConstant(sheets, /^(product_?code|产品代码|险种代码)$/),
    name,
    insurer: columnConstant(sheets, /^(insurer|保险公司|公司)$/),
    kind: name === null ? null : kindOf(name),
    chosenBy: chosenBySaid(sheets) ?? basis?.chosenBy ?? null,
    perCents: basis?.perCents ?? null,
  };
}

/** Titles stand at the top, units beside them; a long table repeats both in its columns. */
const headRows = 12;

function headTexts(sheet: Sheet): readonly string[] {
  return sheet.rows.slice(0, headRows).flatMap((row) => row.map((cell) => cell.text));
}

/** What a column with such a header says in every row. */
function columnConstant(sheets: readonly Sheet[], header: RegExp): string | null {
  for (const { rows } of sheets) {
    for (const [at, row] of rows.slice(0, headRows).entries()) {
      const column = row.findIndex(({ text }) => header.test(plainText(text).toLowerCase()));
      if (column === -1) continue;
      const said = new Set(rows.slice(at + 1).map((other) => other[column]?.text.trim() ?? ''));
      const [only = ''] = said;
      if (said.size === 1 && only !== '') return only;
    }
  }
  return null;
}

function titleIn(texts: readonly string[]): string | null {
  const title = texts.find(
    (text) => text.length <= 60 && /(保险|寿险)/.test(text) && kindOf(text) !== null,
  );
  return title?.trim().replace(/(基本)?(费率表|保险费率表|费率|（.*单位.*）)$/, '') ?? null;
}

/** The word of the shared form of tables, which says it outright. */
function chosenBySaid(sheets: readonly Sheet[]): MappedProduct['chosenBy'] | null {
  const said = columnConstant(sheets, /^kind$/);
  if (said === 'premium_rate') return 'sumInsured';
  return said === 'sum_insured_per_premium' ? 'premium' : null;
}
