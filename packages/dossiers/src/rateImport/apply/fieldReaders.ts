/** One field of a rate cell from one text, with what is allowed where it cannot be read. */
import type { RateCell } from '@cebao/actuarial';
import type { RateField } from '@cebao/contracts';
import {
  ageBand,
  annuityStartAge,
  payTerm,
  period,
  purchase,
  sex,
  socialMedical,
} from '../words/coordinates.ts';

export type Coordinates = Omit<RateCell, 'value'>;

type Reader = {
  readonly label: string;
  readonly read: (text: string) => Partial<Coordinates> | null;
  readonly limit: string;
};

/** Where the mapping has no source for a field, the table does not have it. */
export const noCoordinates: Omit<Coordinates, 'ageFrom' | 'ageTo' | 'period' | 'payTerm'> = {
  plan: '',
  sex: '',
  annuityStartAge: null,
  socialMedical: '',
  purchase: '',
};

export const fieldReaders: Readonly<Record<RateField, Reader>> = {
  plan: {
    label: '方案',
    read: planOf,
    limit: '方案名称，不含逗号和引号，不以 = + - @ 开头，60 字以内',
  },
  sex: { label: '性别', read: (text) => wrap('sex', sex(text)), limit: '男、女、M、F' },
  age: { label: '年龄', read: ageBand, limit: '0 至 120 周岁，如 18、18-40' },
  ageTo: { label: '年龄上限', read: ageToOf, limit: '0 至 120 周岁' },
  period: {
    label: '保险期间',
    read: (text) => wrap('period', period(text)),
    limit: '20年、至70周岁、终身、未载明',
  },
  payTerm: {
    label: '交费期间',
    read: (text) => wrap('payTerm', payTerm(text)),
    limit: '20年交、趸交、交至60周岁',
  },
  annuityStartAge: {
    label: '起领年龄',
    read: (text) => (text === '' ? {} : wrap('annuityStartAge', annuityStartAge(text))),
    limit: '60、60周岁',
  },
  socialMedical: {
    label: '有无医保',
    read: (text) => wrap('socialMedical', socialMedical(text)),
    limit: '有、无',
  },
  purchase: {
    label: '首次投保或续保',
    read: (text) => wrap('purchase', purchase(text)),
    limit: '首次投保、续保',
  },
};

function wrap<K extends keyof Coordinates>(
  field: K,
  value: Coordinates[K] | null,
): Partial<Coordinates> | null {
  return value === null ? null : { [field]: value };
}

function ageToOf(text: string): Partial<Coordinates> | null {
  const band = ageBand(text);
  return band !== null && band.ageFrom === band.ageTo ? { ageTo: band.ageTo } : null;
}

/** The words stand in a CSV file and in the name of a choice. */
function planOf(text: string): Partial<Coordinates> | null {
  const plan = text.normalize('NFKC').trim();
  return /^(?![=+\-@])[^",|\p{Cc}]{0,60}$/u.test(plan) ? { plan } : null;
}
