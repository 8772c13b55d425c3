/** Why money of the budget stays unspent, and what could still be done about what it leaves open. */
import { stillPossible, type StillPossible } from '@cebao/planning';
import type { Scope } from '../scope.ts';

export function unspentReason({ bundle }: Scope): string {
  const { uncovered } = bundle.report;
  const open = uncovered.filter(({ openCents }) => openCents > 0);
  const isHeld = open.some(({ reason }) => reason === 'locked' || reason === 'order');
  if (isHeld) return '本可再补，但按次序或锁定的保单不能这样用';
  return stillPossible(uncovered).length > 0
    ? '在目录与现有报价之内补不上、或几乎补不上更多缺口'
    : '用下去补不上、或几乎补不上更多缺口';
}

/** Empty where nothing is known that could be done. */
export function possibleText({ bundle, name }: Scope): string {
  const all = stillPossible(bundle.report.uncovered);
  const parts = all.map(({ action, members }) => {
    return `${actionWords[action]}（${members.map(name).join('、')}）`;
  });
  return parts.length === 0 ? '' : `还能做的：${parts.join('；')}。`;
}

const actionWords: Readonly<Record<StillPossible['action'], string>> = {
  askInsurer: '向保险公司询问能否承保',
  medicalQuote: '补一份保证续保的医疗险报价',
};
