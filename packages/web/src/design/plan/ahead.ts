/** Which budgets a family is likely to look at next: who moves the slider moves it step by step. */
import type { Ahead } from '../../engine/useReport.ts';
import { sliderStepCents } from '../../needs/report/budget.ts';

export type Move = { readonly fromCents: number; readonly toCents: number };

/** After a jump the next is likely a jump too, until somebody rests there. */
const restMilliseconds = 300;
/** In steps along the movement: the next one, the way back, then further. */
const onTheWay = [1, -1, 2, 3];
const aroundARest = [1, -1];

export function aheadOf({ fromCents, toCents }: Move, endCents: number): Ahead {
  const moved = toCents - fromCents;
  const isStep = Math.abs(moved) === sliderStepCents;
  const along = isStep ? moved : sliderStepCents;
  return {
    budgets: (isStep ? onTheWay : aroundARest)
      .map((steps) => toCents + steps * along)
      .filter((fen) => fen >= sliderStepCents && fen <= endCents),
    afterMilliseconds: isStep ? 0 : restMilliseconds,
  };
}
