/** A reason on the planner's sheet, in words. */
import type { SheetRow } from '@cebao/planning';
import { isWordKey } from '../../../i18n/isWordKey.ts';
import type { Say } from '../../../i18n/language.ts';
import type { Names } from '../../../needs/report/names.ts';

const openYearsCode = 'openYears:';

export function sheetReason(reason: SheetRow['reasons'][number], names: Names, say: Say): string {
  const about = subjectText(reason.subject, names);
  const word = reasonWord(reason, say);
  return about === '' ? word : say('report.about', { word: about, about: word });
}

/** Open years carry their count; a failing row names itself or the peril that is missing. */
function reasonWord({ code, cents }: SheetRow['reasons'][number], say: Say): string {
  if (code.startsWith(openYearsCode)) {
    const years = code.slice(openYearsCode.length);
    return say(cents === null ? 'sheet.noLonger' : 'sheet.openYears', { years });
  }
  const sheet = `code.sheet.${code}`;
  if (isWordKey(sheet)) return say('sheet.broken');
  const peril = `code.peril.${code}`;
  if (isWordKey(peril)) return say('sheet.missing', { peril: say(peril) });
  const reason = `code.sheetReason.${code}`;
  return isWordKey(reason) ? say(reason) : code;
}

/** A person, or a product and the person it is for ("name id"). */
function subjectText(subject: string, names: Names): string {
  const split = subject.lastIndexOf(' ');
  if (split < 0) return names.of(subject);
  return `${subject.slice(0, split)} ${names.of(subject.slice(split + 1))}`;
}
