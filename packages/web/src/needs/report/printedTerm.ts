/** Terms of rate tables in the words of the language: "至60周岁", "20年交", or two of them with a comma. */
import type { Say, WordKey } from '../../i18n/language.ts';

const forms: readonly (readonly [RegExp, WordKey])[] = [
  [/^(?<years>\d+)年$/, 'term.years'],
  [/^至(?<age>\d+)周岁$/, 'term.toAge'],
  [/^终身$/, 'term.life'],
  [/^未载明$/, 'term.unstated'],
  [/^(?<years>\d+)年交$/, 'term.payYears'],
  [/^趸交$/, 'term.single'],
  [/^交至(?<age>\d+)周岁$/, 'term.payToAge'],
];

/** What no form fits is left as it is printed. */
export function printedTerm(printed: string, say: Say): string {
  return printed
    .split('，')
    .map((part) => oneTerm(part, say))
    .join(say('term.comma'));
}

function oneTerm(printed: string, say: Say): string {
  for (const [form, word] of forms) {
    const found = form.exec(printed);
    if (found !== null) return say(word, { ...found.groups });
  }
  return printed;
}
