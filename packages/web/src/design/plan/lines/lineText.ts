/** What a line is called wherever it is listed: on the screen, in a comparison, in a text to send. */
import type { LineChange, PlanLine } from '@cebao/planning';
import type { Say } from '../../../i18n/language.ts';
import type { Names } from '../../../needs/report/names.ts';
import { printedTerm } from '../../../needs/report/printedTerm.ts';

/** As printed in the table, with the number of years where the print does not say it. */
export function spanText(printed: string, years: number, say: Say): string {
  if (printed === '') return say('report.years', { years });
  const text = printedTerm(printed, say);
  return printed.includes(String(years))
    ? text
    : say('app.inBrackets', { text, aside: say('report.years', { years }) });
}

/** For how long premiums are due: a bare number of years beside a premium says nothing of it. */
export function payText({ payTerm, premiumYears: years }: PayTerm, say: Say): string {
  return payTerm === '' ? say('report.payYears', { years }) : spanText(payTerm, years, say);
}

type PayTerm = Pick<PlanLine, 'payTerm' | 'premiumYears'>;

/** A waiver is filed as term life and pays nobody a sum. */
export function isWaiver({ waives = [] }: Pick<LineChange, 'waives'>): boolean {
  return waives.length > 0;
}

export function kindText(line: Pick<LineChange, 'kind' | 'waives'>, say: Say): string {
  return isWaiver(line) ? say('plan.waiver') : say(`code.kind.${line.kind}`);
}

export function partiesText(line: PlanLine, names: Names, say: Say): string {
  if (isWaiver(line)) {
    return say('plan.waives', {
      insured: names.of(line.insured),
      list: line.waives.map(names.of).join(say('app.listComma')),
    });
  }
  return say('plan.parties', {
    policyholder: names.of(line.policyholder),
    insured: names.of(line.insured),
    beneficiary: names.beneficiary(line),
  });
}

/** The main contract of a rider. */
export function mainText({ name, inForce }: NonNullable<PlanLine['riderOf']>, say: Say): string {
  return inForce ? say('plan.riderOfPolicy', { name }) : name;
}
