/** Why money of the budget stays unspent: it closes nothing more, or a rule or a lock stands before it. */
import type { Report } from '@cebao/planning';

export function unspentReason({ uncovered }: Report): string {
  const open = uncovered.filter(({ openCents }) => openCents > 0);
  const isHeld = open.some(({ reason }) => reason === 'locked' || reason === 'order');
  return isHeld
    ? '本可再补，但按次序或锁定的保单不能这样用'
    : '用下去补不上、或几乎补不上更多第一、二层缺口';
}
