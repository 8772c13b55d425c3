/** `cebao household check FILE`: all faults of a family file at once, or "可以规划". */
import { doubtsOf, lockedAndBanned, totalsOf, unknownProducts } from '@cebao/planning';
import { readArguments, onlyOne } from '../arguments.ts';
import { loadDossiers } from '../dossiers.ts';
import { done, failInput, type Outcome } from '../exit.ts';
import { checked, readFamily } from '../family.ts';
import { line, type Io } from '../io.ts';
import { doubtLines, totalLines } from '../text/doubtLines.ts';
import type { Command } from './command.ts';

export const householdCheckCommand: Command = {
  name: 'household check',
  usage: 'cebao household check FILE',
  summary: '检查家庭文件，一次列出全部问题',
  help: [
    '只读，不写任何文件。每个问题一行：哪一处、写的是什么、应该怎样。',
    '没有问题时印出读到的合计，并指出像是笔误的地方（多写少写一个万、一个月当一年、斤当公斤）：只是提醒，从不拒绝。',
    '锁定、排除与附加险提到的产品须在目录或报价里；买不买得到由 plan 检查。',
    'persons[2].birthDate 指第三个人的出生日期，从 0 数起。',
    '',
    '例：',
    '  cebao household check my-family.json',
  ],
  run: (args, io) => Promise.resolve(check(args, io)),
};

const locksOpen = '锁定的保单能否买到、能否同时满足，要到做方案时才知道。';

function check(args: readonly string[], io: Io): Outcome {
  const given = readArguments(args, {});
  if (!given.ok) return given;
  const file = onlyOne(given.value, '家庭文件');
  if (!file.ok) return file;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const read = readFamily(file.value, dossiers.value);
  if (!read.ok) return read;
  const household = checked(read.value, dossiers.value);
  if (!household.ok) return household;
  const { catalogue, assumptionDefaults } = dossiers.value.facts;
  const wrong = [
    ...unknownProducts(household.value, catalogue),
    ...lockedAndBanned(household.value),
  ];
  if (wrong.length > 0) return failInput(wrong);
  const { name, persons, policies, manualLines, choices } = household.value;
  const counts = `${persons.length} 人，${policies.length} 份已有保单，${manualLines.length} 份报价`;
  line(io.out, `可以规划：${name}（${counts}）`);
  for (const text of totalLines(totalsOf(household.value))) line(io.out, text);
  for (const text of doubtLines(doubtsOf(household.value, assumptionDefaults))) line(io.out, text);
  if (choices.locks.length > 0) line(io.out, locksOpen);
  if (choices.budgetCents === null) line(io.out, '没有写预算：做方案时用 --budget 给出。');
  return done;
}
