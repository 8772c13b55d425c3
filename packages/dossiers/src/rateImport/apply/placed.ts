/** A rate cell with the place it was read from. */
import type { RateCell } from '@cebao/actuarial';

/** `place` is what a person looks up: `J12`, with the sheet where the file has several. */
export type PlacedCell = { readonly cell: RateCell; readonly place: string };

/** Coordinates without age and value, in the order of `rateColumns`. */
export function questionOf(cell: RateCell): string {
  const { plan, sex, period, payTerm, annuityStartAge, socialMedical, purchase } = cell;
  return [plan, sex, period, payTerm, annuityStartAge ?? '', socialMedical, purchase].join('|');
}

/** The same for people. */
export function questionText(cell: RateCell): string {
  const sexes = { male: '男', female: '女', '': '' } as const;
  const social = { yes: '有医保', no: '无医保', '': '' } as const;
  const bought = { new: '首次投保', renewal: '续保', '': '' } as const;
  const { ageFrom, ageTo, annuityStartAge: start } = cell;
  return [
    cell.plan,
    sexes[cell.sex],
    ageFrom === ageTo ? `${String(ageFrom)} 岁` : `${String(ageFrom)}-${String(ageTo)} 岁`,
    cell.period,
    cell.payTerm,
    start === null ? '' : `${String(start)} 岁起领`,
    social[cell.socialMedical],
    bought[cell.purchase],
  ]
    .filter((part) => part !== '')
    .join(' ');
}
