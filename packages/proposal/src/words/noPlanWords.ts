/** Why there is no plan at all: the counted causes of the engine, in words. */
import type { WhyNot } from '@cebao/planning';
import { whyNotWords } from './zhCN.ts';

/** "refused 2, expired 1" as the engine counts; what is no cause of ours is left as it is. */
export function noPlanText(limit: string): string {
  const causes = limit
    .split(', ')
    .filter((cause) => cause !== '')
    .map((cause) => {
      const [reason = '', count = ''] = cause.split(' ');
      return isReason(reason) ? `${whyNotWords[reason]}（${count}）` : cause;
    });
  const list = causes.length === 0 ? '没有' : causes.join('；');
  return `至少一份能补缺口的保单；不能选的：${list}`;
}

function isReason(text: string): text is WhyNot['reason'] {
  return Object.hasOwn(whyNotWords, text);
}
