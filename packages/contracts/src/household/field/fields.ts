/** The small fields of a family file, each with its bounds. */
import { z } from 'zod';
import {
  annualRateResult,
  cleanText,
  localDate,
  localId,
  ok,
  personName,
  refuse,
  yearOf,
} from '@cebao/kernel';
import type { AnnualRate, LocalDate, RefusalCode, Result } from '@cebao/kernel';
import { readBy } from './readBy.ts';

export const maxAge = 105;
export const maxYears = 100;
export const maxTextLength = 200;

export const dateField: z.ZodType<LocalDate> = readBy(z.string(), (text) => localDate(text, ''));

/** Plans are made about now; a century around it keeps every projected date a date. */
export const asOfField: z.ZodType<LocalDate> = readBy(dateField, (date) => {
  const inside = yearOf(date) >= 2000 && yearOf(date) <= 2099;
  const limit = '2000-01-01 至 2099-12-31';
  return inside ? ok(date) : refuse('BAD_DATE', { thing: '', value: date, limit });
});

export const textField: z.ZodType<string> = readBy(z.string(), (text) =>
  cleanText(text, '', maxTextLength),
);
export const nameField: z.ZodType<string> = readBy(z.string(), (text) => {
  const name = personName(text, '');
  return name.ok ? ok(name.value.text) : name;
});
export const idField: z.ZodType<string> = readBy(z.string(), (text) => localId('household', text));

export const ageField = wholeNumber({ code: 'AGE_OUT_OF_RANGE', min: 0, max: maxAge, unit: ' 岁' });
export const yearsField = wholeNumber({ code: 'BAD_NUMBER', min: 0, max: maxYears, unit: ' 年' });
export const monthsField = wholeNumber({
  code: 'BAD_NUMBER',
  min: 0,
  max: 12 * maxYears,
  unit: ' 个月',
});
export const guaranteedYearsField = wholeNumber({
  code: 'BAD_NUMBER',
  min: 0,
  max: 60,
  unit: ' 年',
});
/** A whole life from birth is longer than any term of payment: it runs to the end of age 105. */
export const coverYearsField = wholeNumber({
  code: 'BAD_NUMBER',
  min: 0,
  max: maxAge + 1,
  unit: ' 年',
});

export const rateField: z.ZodType<AnnualRate> = readBy(z.number(), (rate) => {
  const checked = between(rate, { code: 'BAD_RATE', min: -0.5, max: 1, unit: '（0.035 是 3.5%）' });
  return checked.ok ? annualRateResult(checked.value, '') : checked;
});
/** What a bank charges is never negative here. */
export const nominalRateField: z.ZodType<number> = readBy(z.number(), (rate) =>
  between(rate, { code: 'BAD_RATE', min: 0, max: 1, unit: '（0.035 是 3.5%）' }),
);
export const shareField: z.ZodType<number> = readBy(z.number(), (share) =>
  between(share, { code: 'BAD_NUMBER', min: 0, max: 1 }),
);
/** Contribution base over wage: at most three times, since nobody pays on more. */
export const indexField: z.ZodType<number> = readBy(z.number(), (index) =>
  between(index, { code: 'BAD_NUMBER', min: 0.01, max: 3 }),
);
/** Accident cover pays its sum, or several times it for some accidents. */
export const multipleField: z.ZodType<number> = readBy(z.number(), (multiple) =>
  between(multiple, { code: 'BAD_NUMBER', min: 0.01, max: 10 }),
);
/** 0 says that the paper promises none, which is not the same as a field that was left empty. */
export const multipleOrNoneField: z.ZodType<number> = readBy(z.number(), (multiple) =>
  between(multiple, { code: 'BAD_NUMBER', min: 0, max: 10 }),
);
export const finiteField: z.ZodType<number> = z.number().transform((x) => x + 0);

type Bounds = {
  readonly code: RefusalCode;
  readonly min: number;
  readonly max: number;
  /** Said behind the limits, so that 105 is read as an age. */
  readonly unit?: string;
};

export function wholeNumber(bounds: Bounds): z.ZodType<number> {
  return readBy(z.number(), (given) => {
    if (Number.isInteger(given)) return between(given, bounds);
    return refuse('BAD_NUMBER', { thing: '', value: String(given), limit: '整数' });
  });
}

/** Adding 0 turns -0 into 0. */
function between(given: number, bounds: Bounds): Result<number> {
  if (given >= bounds.min && given <= bounds.max) return ok(given + 0);
  const limit = `${String(bounds.min)} 至 ${String(bounds.max)}${bounds.unit ?? ''}`;
  return refuse(bounds.code, { thing: '', value: String(given), limit });
}
