/**
 * The derivation of one cell of a rate book.
 *
 *     G = S (A + e0 + e1 a) / ((1 - c1) a pay - (c0 - c1)),  rounded half up to the fen
 *
 * Source: as in ratebook/premiumBook.ts. There are no terms: the columns have summed them.
 */
import { ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { bookParts, bookPremium } from '../../ratebook/bookPremium.ts';
import type { BookBasis, BookCell } from '../../ratebook/bookPremium.ts';
import { step } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';

export function explainBookPremium(basis: BookBasis, cell: BookCell): Result<Derivation> {
  const premium = bookPremium(basis, cell);
  if (!premium.ok) return premium;
  const parts = bookParts(basis, cell);
  if (!parts.ok) return parts;
  const { A, D, cover, paid } = parts.value;
  const { firstYearPerPremium: c0, renewalPerPremium: c1 } = basis.expenses;
  const { initialPerSumInsured: e0, yearlyPerSumInsured: e1 } = basis.expenses;
  const sum = cell.sumInsuredCents * (A / D + e0 + (e1 * cover) / D);
  return ok({
    value: premium.value,
    terms: [],
    steps: [
      step('columnAtStart', `D(${cell.age})`, D),
      step('bookBenefit', 'A', A / D),
      step('bookCover', 'a', cover / D),
      step('bookPaying', 'a pay', paid / D),
      step('bookSum', 'S (A + e0 + e1 a)', sum),
      step('bookNetOfPremium', '(1 - c1) a pay - (c0 - c1)', ((1 - c1) * paid) / D - (c0 - c1)),
      step('bookPremium', 'G', premium.value),
    ],
  });
}
