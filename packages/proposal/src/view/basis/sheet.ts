/** The planner's sheet: rules of the trade, each with its verdict and reason. */
import type { SheetRow } from '@cebao/planning';
import { center, left, plain, row, span, strong, table } from '../build.ts';
import type { Rich, Section } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { yuan } from '../text.ts';
import { openWord, sheetReasonWords } from '../../words/openCodes.ts';
import { perilWords, sheetWords, verdictWords } from '../../words/zhCN.ts';

export function sheetSection(scope: Scope): Section {
  return {
    id: 'sheet',
    title: '规划师检核表',
    lead: '有经验的规划师会逐条问的问题。“有理由”的把理由写在旁边。',
    newPage: false,
    onePage: false,
    blocks: [
      table(
        [left('问题', 2), center('结果', 0.6), left('理由', 2.6)],
        scope.bundle.report.sheet.map((item) =>
          row(sheetWords[item.id], verdictText(item), reasonsText(scope, item)),
        ),
      ),
    ],
  };
}

function verdictText({ verdict }: SheetRow): Rich {
  const word = verdictWords[verdict];
  if (verdict === 'pass') return [plain(word)];
  return [verdict === 'fail' ? span(word, 'amber') : strong(word)];
}

function reasonsText(scope: Scope, item: SheetRow): string {
  if (item.reasons.length === 0) return '—';
  return item.reasons
    .map((reason) => {
      const subject = subjectText(scope, reason.subject);
      const about = subject === '' ? '' : `${subject}：`;
      const amount = reason.cents === null ? '' : `（${yuan(reason.cents)}）`;
      return `${about}${reasonText(reason)}${amount}`;
    })
    .join('；');
}

/** A person, or a product and the person it is for ("name id"). */
function subjectText(scope: Scope, subject: string): string {
  const split = subject.lastIndexOf(' ');
  if (split < 0) return scope.subject(subject);
  return `${subject.slice(0, split)} ${scope.name(subject.slice(split + 1))}`;
}

const openYearsCode = 'openYears:';

/** Open years carry their count; a failing row names itself or the peril that is missing. */
function reasonText({ code, cents }: SheetRow['reasons'][number]): string {
  if (code.startsWith(openYearsCode)) {
    const open = `保障到期后还有 ${code.slice(openYearsCode.length)} 年第一层敞口`;
    return cents === null
      ? `${open}，没有够得着的更长年期可买`
      : `${open}，够得着的更长年期每年多付`;
  }
  if (isKey(sheetWords, code)) return '违反此条';
  if (isKey(perilWords, code)) return `${perilWords[code]}未列出`;
  return openWord(sheetReasonWords, code);
}

function isKey<T extends object>(words: T, key: string): key is string & keyof T {
  return Object.hasOwn(words, key);
}
