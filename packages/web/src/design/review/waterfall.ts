/** Where the bars of a waterfall stand: from the gap then, factor by factor, to the gap now. */
import type { Factor, MovedGap } from '@cebao/planning';
import type { Language } from '../../i18n/language.ts';
import { exactMoney } from '../../ui/money.ts';

/** In per cent of the width, from the left. */
export type Bar = { readonly left: number; readonly width: number };

export type Waterfall = {
  readonly before: Bar;
  /** Of the factors that did anything, in their order. */
  readonly steps: readonly {
    readonly factor: Factor;
    readonly cents: number;
    readonly bar: Bar;
  }[];
  readonly after: Bar;
};

const whole = 100;

export function waterfallOf({ beforeCents, afterCents, parts }: MovedGap): Waterfall {
  const moving = parts.filter(({ cents }) => cents !== 0);
  const levels = [beforeCents as number];
  for (const { cents } of moving) levels.push((levels.at(-1) ?? 0) + cents);
  const least = Math.min(0, ...levels);
  const span = Math.max(0, ...levels) - least || 1;
  const bar = (one: number, other: number): Bar => ({
    left: ((Math.min(one, other) - least) / span) * whole,
    width: (Math.abs(one - other) / span) * whole,
  });
  return {
    before: bar(0, beforeCents),
    steps: moving.map(({ factor, cents }, at) => {
      const from = levels[at] ?? 0;
      return { factor, cents, bar: bar(from, from + cents) };
    }),
    after: bar(0, afterCents),
  };
}

/** A change always shows its sign. */
export function signedMoney(fen: number, language: Language): string {
  return fen > 0 ? `+${exactMoney(fen, language)}` : exactMoney(fen, language);
}
