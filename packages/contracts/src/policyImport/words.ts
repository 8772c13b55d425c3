/** Words of a policy list, as people write them, read as the values of a policy. */
import { localDate, ok, refuse, yearOf } from '@cebao/kernel';
import type { LocalDate, Result } from '@cebao/kernel';
import type { ProductKind } from '@cebao/actuarial';
import type { PolicyStatus, PremiumMode, PremiumWaiver } from '@cebao/planning';

type Words<T> = readonly (readonly [RegExp, T])[];

/**
 * First match holds: what has an account or pays at its end is that, whatever else it is called;
 * cover for the bills of cancer is medical, for accidents accident.
 */
const kinds: Words<ProductKind> = [
  [/万能|universal/i, 'universal'],
  [/投连|投资连结|linked/i, 'investmentLinked'],
  [/两全|endowment/i, 'endowment'],
  [/护理|long.?term care|\bltc\b/i, 'care'],
  [/意外|accident/i, 'accident'],
  [/医疗|住院|门诊|惠民保|medical|health/i, 'medical'],
  [/重疾|重大疾病|防癌|critical|cancer|\bci\b/i, 'criticalIllness'],
  [/年金|养老|annuity|pension/i, 'annuity'],
  [/终身寿|增额终身|增额寿|whole.?life/i, 'wholeLife'],
  [/寿险|定寿|term|life/i, 'term'],
];

const statuses: Words<PolicyStatus> = [
  [/失效|中止|停效|lapsed/i, 'lapsed'],
  [/宽限|grace/i, 'grace'],
  [/交清|缴清|缴讫|paidup|paid up/i, 'paidUp'],
  [/^有效$|^正常$|^生效中?$|^in ?force$|^active$/i, 'inForce'],
];

const modes: Words<PremiumMode> = [
  [/趸|一次|single/i, 'single'],
  [/半年|half|semi/i, 'halfYearly'],
  [/季|quarter/i, 'quarterly'],
  [/月|month/i, 'monthly'],
  [/年|annual|year/i, 'yearly'],
];

const waivers: Words<PremiumWaiver> = [
  [/双豁免|投被保险人|投保人.*被保|被保.*投保人|both/i, 'both'],
  [/被保|自带|insured/i, 'insured'],
  [/投保人|payer|holder/i, 'payer'],
  [/^(无|没有|否|不含|none|no)$/i, 'none'],
];

export type Asked = { readonly thing: string; readonly text: string };

const refused = ({ thing, text }: Asked, limit: string): Result<never> =>
  refuse('BAD_FIELD', { thing, value: text, limit });

function wordOf<T>(words: Words<T>, asked: Asked, limit: string): Result<T> {
  const found = words.find(([pattern]) => pattern.test(asked.text));
  return found === undefined ? refused(asked, limit) : ok(found[1]);
}

export const kindOf = (asked: Asked) =>
  wordOf(kinds, asked, '定期寿险、终身寿险、两全、重疾、医疗、意外、护理、年金、万能、投连');
export const statusOf = (asked: Asked) => wordOf(statuses, asked, '有效、宽限期、失效、交清');
export const modeOf = (asked: Asked) => wordOf(modes, asked, '年交、半年交、季交、月交、趸交');
export const waiverOf = (asked: Asked) => wordOf(waivers, asked, '无、投保人、被保险人、双豁免');

/** 2018-03-15, 2018/3/15, 2018.3.15, 2018年3月15日, 20180315. */
export function dateOf(asked: Asked): Result<LocalDate> {
  const text = asked.text.normalize('NFKC').trim();
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00(?::00)?)?$/.exec(text);
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year = '', month = '', day = ''] = parts ?? whole ?? [];
  const date = localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, asked.thing);
  if (date.ok) return date;
  const limit = '日期，例如 2018-03-15、2018/3/15、2018年3月15日';
  return refuse('BAD_DATE', { thing: asked.thing, value: asked.text, limit });
}

/** 0.8, 80%, 80: a plain number above one is percent. */
export function shareOf(asked: Asked): Result<number> {
  const match = /^(\d{1,4}(?:\.\d{1,4})?)(%?)$/.exec(asked.text.normalize('NFKC').trim());
  if (match === null) return refused(asked, '比例，例如 80% 或 0.8');
  const [, digits = '', sign] = match;
  const number = Number(digits);
  return ok(sign === '%' || number > mostPlain ? number / percent : number);
}

const percent = 100;
/** Accident cover pays up to ten times its sum: 2 is twice, 80 is percent. */
const mostPlain = 10;

export function ageOf(asked: Asked): Result<number> {
  const match = /^(\d{1,3})(?:周?岁)?$/.exec(asked.text.normalize('NFKC').trim());
  return match === null ? refused(asked, '年龄，例如 60') : ok(Number(match[1]));
}

export type Span =
  | { readonly kind: 'life' }
  | { readonly kind: 'once' }
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'age'; readonly age: number }
  | { readonly kind: 'date'; readonly date: LocalDate };

/** 终身, 趸交, 20年, 20年交, 至70岁, 保至70周岁, to age 70, or a date. */
export function spanOf(asked: Asked): Result<Span> {
  const text = asked.text.normalize('NFKC').trim().toLowerCase();
  if (/终身|whole ?life|^life$|lifetime/.test(text)) return ok({ kind: 'life' });
  if (/趸|一次交清|一次性|^single$/.test(text)) return ok({ kind: 'once' });
  const age =
    /(?:至|到|to age|to|age) ?(\d{1,3})(?:周?岁)?$/.exec(text) ?? /^(\d{1,3})周?岁$/.exec(text);
  if (age !== null) return ok({ kind: 'age', age: Number(age[1]) });
  const years = /^(\d{1,3}) ?(?:年|年期|年交|年缴|years?|yrs?|y)?$/.exec(text);
  if (years !== null) return yearsOf(asked, Number(years[1]));
  const date = dateOf({ ...asked, text: text.replace(/^(?:保?至|到)/, '') });
  if (date.ok) return ok({ kind: 'date', date: date.value });
  return refused(asked, '终身、20年、至70岁、趸交，或日期');
}

/** No contract runs longer than a life; a slip of the keyboard would also end beyond the calendar. */
const mostYears = 110;

function yearsOf(asked: Asked, years: number): Result<Span> {
  if (years <= mostYears) return ok({ kind: 'years', years });
  return refused(asked, `至多 ${String(mostYears)} 年；保终身的写终身`);
}

/** Years counted from this day stay within the calendar, which ends with 2300. */
const lastStart = 2180;

/** The first day of a contract. */
export function startOf(asked: Asked): Result<LocalDate> {
  const date = dateOf(asked);
  if (!date.ok || yearOf(date.value) <= lastStart) return date;
  const limit = `不晚于 ${String(lastStart)} 年`;
  return refuse('BAD_DATE', { thing: asked.thing, value: asked.text, limit });
}
