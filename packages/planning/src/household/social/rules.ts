/**
 * Rules of the state's system with the days between which they hold. The rule in force is chosen by
 * the planning date; a date before a rule starts is refused by its number, never answered with
 * another rule. Source: data/rules/social/source.md.
 */
import { compareDates, ok, refuse, type LocalDate, type Result } from '@cebao/kernel';

/** Original age by post: men 60, women 55 (management, technical) or 50 (workers). */
export type RetirementCategory = 'male' | 'female55' | 'female50';

/** One month of delay for every so many months of birth from the first month on. */
export type RetirementStep = {
  /** Rule that this row belongs to; its days stand among `values`. */
  readonly rule: string;
  readonly category: RetirementCategory;
  readonly originalAgeYears: number;
  /** Months since year 0: 12 x year + (month - 1). */
  readonly firstBirthMonth: number;
  readonly birthMonthsPerStep: number;
  readonly maxDelayMonths: number;
};

/** A rule with its days and, where it is a single figure, its value; tables stand apart. */
export type SocialRule = {
  readonly rule: string;
  readonly effective: LocalDate;
  /** Last day in force; null = in force when it was gathered. */
  readonly until: LocalDate | null;
  readonly value: number | null;
};

export type SocialRules = {
  readonly id: string;
  readonly rules: readonly SocialRule[];
  readonly retirement: readonly RetirementStep[];
  /** Least contribution months by the year of retirement; each row holds from its year on. */
  readonly minimumMonths: readonly { readonly fromYear: number; readonly months: number }[];
  /** Months by which an account is divided, by whole age at retirement, ascending. */
  readonly divisors: readonly { readonly age: number; readonly months: number }[];
  /** Months of the survivors' grant by completed contribution years, ascending. */
  readonly survivorMonths: readonly { readonly years: number; readonly months: number }[];
};

/** The rule of this number on that day. */
export function ruleOn(
  { rules, id }: SocialRules,
  { rule, asOf }: { readonly rule: string; readonly asOf: LocalDate },
): Result<SocialRule> {
  const versions = rules.filter((r) => r.rule === rule);
  const found = versions.find(
    (r) =>
      compareDates(r.effective, asOf) <= 0 &&
      (r.until === null || compareDates(asOf, r.until) <= 0),
  );
  if (found !== undefined) return ok(found);
  const spans = versions.map((r) => `${r.effective} 起${r.until === null ? '' : `至 ${r.until}`}`);
  const limit = spans.length === 0 ? `规则表 ${id} 中的编号` : `施行日 ${spans.join('；')}`;
  return refuse('BAD_DATE', { thing: `国家制度规则 ${rule}`, value: asOf, limit });
}

/** The figure of a rule on that day. */
export function valueOn(
  rules: SocialRules,
  when: { readonly rule: string; readonly asOf: LocalDate },
): Result<number> {
  const found = ruleOn(rules, when);
  if (!found.ok) return found;
  if (found.value.value !== null) return ok(found.value.value);
  return refuse('BAD_BASIS', { thing: `国家制度规则 ${when.rule}`, value: '', limit: '一个数' });
}
