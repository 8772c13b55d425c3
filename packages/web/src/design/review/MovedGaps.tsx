/** Each gap that moved: then, what each factor did to it, now; every column sums to the fen. */
import type { ReactNode } from 'react';
import type { MovedGap, WhyItMoved } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { codeWord } from '../../needs/report/names.ts';
import { Money } from '../../ui/Money.tsx';
import { exactMoney } from '../../ui/money.ts';
import { signedMoney, waterfallOf, type Bar } from './waterfall.ts';

export function MovedGaps({ why }: { readonly why: WhyItMoved }): ReactNode {
  const say = useSay();
  const changed = why.gaps.filter(isMoved);
  const ordered = changed.toSorted((a, b) => Math.abs(b.changeCents) - Math.abs(a.changeCents));
  const comma = say('app.listComma');
  const factors = why.moved.map((factor) => codeWord('code.factor', factor, say)).join(comma);
  const still = stillNames(why, (peril) => codeWord('code.peril', peril, say));
  const people = (list: WhyItMoved['arrived']) => list.map(({ name }) => name).join(comma);
  return (
    <>
      <p className="why-summary">
        {say('review.between', { from: why.from, to: why.to })}
        {why.moved.length === 0
          ? say('review.nothingDiffers')
          : say('review.differs', { list: factors })}
        {why.arrived.length === 0 ? null : say('review.arrived', { list: people(why.arrived) })}
        {why.left.length === 0 ? null : say('review.left', { list: people(why.left) })}
      </p>
      {ordered.map((gap, at) => (
        <MovedItem key={keyOf(gap)} gap={gap} why={why} isFirst={at === 0} />
      ))}
      {still.length === 0 ? null : (
        <p className="card-note">{say('review.still', { list: still.join(comma) })}</p>
      )}
      <p className="card-note">{say('review.shapley')}</p>
      <p className="card-note">{say('review.guesses')}</p>
    </>
  );
}

function isMoved({ parts }: MovedGap): boolean {
  return parts.some(({ cents }) => cents !== 0);
}

function keyOf({ member, peril, layer }: MovedGap): string {
  return `${member} ${peril} ${String(layer)}`;
}

/** A person's peril of which neither layer moved. */
function stillNames(why: WhyItMoved, wordOf: (peril: string) => string): readonly string[] {
  const moving = new Set(why.gaps.filter(isMoved).map(({ member, peril }) => `${member} ${peril}`));
  const still = why.gaps.filter(({ member, peril }) => !moving.has(`${member} ${peril}`));
  return [...new Set(still.map(({ name, peril }) => `${name} · ${wordOf(peril)}`))];
}

type MovedProps = {
  readonly gap: MovedGap;
  readonly why: WhyItMoved;
  readonly isFirst: boolean;
};

function MovedItem({ gap, why, isFirst }: MovedProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const peril = say(`code.peril.${gap.peril}`);
  return (
    <details className="moved" open={isFirst}>
      <summary>
        <strong>
          {gap.name} · {peril}
        </strong>
        <span className="layer-tag">{say(`code.layer.${gap.layer}`)}</span>
        <span className="moved-way">
          <Money fen={gap.beforeCents} /> → <Money fen={gap.afterCents} />
        </span>
        <span className={gap.changeCents > 0 ? 'moved-more' : 'moved-less'}>
          {signedMoney(gap.changeCents, language)}
        </span>
      </summary>
      <Steps gap={gap} why={why} caption={say('review.caption', { name: gap.name, peril })} />
    </details>
  );
}

type StepsProps = Omit<MovedProps, 'isFirst'> & { readonly caption: string };

function Steps({ gap, why, caption }: StepsProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { before, steps, after } = waterfallOf(gap);
  return (
    <table className="data-table waterfall">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        <tr className="waterfall-end">
          <th scope="row">{say('review.then', { day: why.from })}</th>
          <td>{exactMoney(gap.beforeCents, language)}</td>
          <BarCell bar={before} kind="end" />
        </tr>
        {steps.map(({ factor, cents, bar }) => (
          <tr key={factor} data-factor={factor}>
            <th scope="row">{codeWord('code.factor', factor, say)}</th>
            <td>{signedMoney(cents, language)}</td>
            <BarCell bar={bar} kind={cents > 0 ? 'more' : 'less'} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="waterfall-sum">
          <th scope="row">{say('review.sum')}</th>
          <td>{signedMoney(gap.changeCents, language)}</td>
          <td />
        </tr>
        <tr className="waterfall-end">
          <th scope="row">{say('review.now', { day: why.to })}</th>
          <td>{exactMoney(gap.afterCents, language)}</td>
          <BarCell bar={after} kind="end" />
        </tr>
      </tfoot>
    </table>
  );
}

type BarProps = { readonly bar: Bar; readonly kind: 'end' | 'more' | 'less' };

/** The figure beside it says the same: a picture for those who see it. */
function BarCell({ bar: { left, width }, kind }: BarProps): ReactNode {
  const style = { left: `${String(left)}%`, width: `${String(width)}%` };
  return (
    <td className="waterfall-cell" aria-hidden>
      <span className={`waterfall-bar waterfall-${kind}`} style={style} />
    </td>
  );
}
