/** The stress test of the plan on screen: many lives, without and with it. It checks, it decides nothing. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { deeperWithPlan, worseWithPlan, yearsOfSpan } from '@cebao/planning';
import type { StressOutcome, StressResult } from '@cebao/planning';
import { faultText } from '../../../api/problems.ts';
import type { Stressed } from '../../../engine/stress.ts';
import { useSay, type Say, type WordKey } from '../../../i18n/language.ts';
import { percent } from '../../../needs/report/figures.ts';
import { Money } from '../../../ui/Money.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { moreWord } from './moreWord.ts';

type CardProps = Stressed & {
  /** What can be done where the plan makes something worse. */
  readonly offer: ReactNode;
};

/** While the plan moves: the newest answer, and that the next one is on its way. */
export function StressCard({ answer, isBusy, askAgain, offer }: CardProps): ReactNode {
  const say = useSay();
  return (
    <section className="card stress" aria-busy={isBusy}>
      <Head hint="stress.hint" />
      {answer === null ? <p role="status">{say('stress.waiting')}</p> : null}
      {answer?.kind === 'result' ? <Outcome result={answer.result} offer={offer} /> : null}
      {answer?.kind === 'refused' ? (
        <p className="notice notice-bad">{faultText(answer.refusal, say)}</p>
      ) : null}
      {answer?.kind === 'failed' ? <TryAgain text={say('stress.failed')} onTry={askAgain} /> : null}
    </section>
  );
}

/** Of a saved plan, as it was sealed; null where it was saved without one. */
export function SealedStress({ stress }: { readonly stress: StressResult | null }): ReactNode {
  const say = useSay();
  return (
    <section className="card stress">
      <Head hint="stress.sealedHint" />
      {stress === null ? <p>{say('stress.none')}</p> : <Outcome result={stress} offer={null} />}
    </section>
  );
}

function Head({ hint }: { readonly hint: WordKey }): ReactNode {
  const say = useSay();
  return (
    <header>
      <h2>{say('stress.title')}</h2>
      <p>{say(hint)}</p>
    </header>
  );
}

type OutcomeProps = { readonly result: StressResult; readonly offer: ReactNode };

function Outcome({ result, offer }: OutcomeProps): ReactNode {
  const say = useSay();
  const { paths, years, seed, scenarios, bearableCents } = result;
  return (
    <>
      <Layers result={result} />
      {worseWithPlan(result).length > 0 ? (
        <>
          <p className="notice">
            <strong>{say('stress.worse')}</strong>
            <br />
            {say(moreWord(result))}
          </p>
          {offer}
        </>
      ) : null}
      {worseWithPlan(result).length === 0 && deeperWithPlan(result).length > 0 ? (
        <p className="notice">
          <strong>{say('stress.deeper')}</strong>
          <br />
          {say('stress.deeperMore')}
        </p>
      ) : null}
      <p className="card-note">
        {say('stress.ruin')} <Money fen={bearableCents} />
      </p>
      <p className="card-note">
        {say('stress.evidence', { paths: paths.toLocaleString('en'), years, seed, scenarios })}
      </p>
    </>
  );
}

/** Stands as it is while the plan beside it moves. */
const Layers = memo(function Layers({ result }: { readonly result: StressResult }): ReactNode {
  const say = useSay();
  const { before, after, years } = result;
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{say('stress.without')}</th>
          <th scope="col">{say('stress.with')}</th>
        </tr>
      </thead>
      <LayerRows pair={[before[0], after[0]]} years={years} />
      <LayerRows pair={[before[1], after[1]]} years={years} />
    </table>
  );
});

const shownPercents: readonly number[] = [95, 99];

type PairProps = {
  readonly pair: readonly [StressOutcome, StressOutcome];
  /** Of the longest life. */
  readonly years: number;
};

function LayerRows({ pair, years }: PairProps): ReactNode {
  const say = useSay();
  const [first] = pair;
  return (
    <tbody>
      <tr className="stress-layer">
        <th scope="rowgroup" colSpan={3}>
          {say(`stress.layer.${first.layer}`)}
        </th>
      </tr>
      <tr>
        <th scope="row">{say('stress.probability')}</th>
        {pair.map((outcome, at) => (
          <td key={at}>
            <strong>{percent(outcome.ruinProbability)}</strong>{' '}
            <small>±{percent(outcome.ruinStandardError)}</small>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{say('stress.mean')}</th>
        {pair.map((outcome, at) => (
          <td key={at}>
            <Money fen={outcome.meanCents} />
          </td>
        ))}
      </tr>
      {shownPercents.map((share) => (
        <tr key={share}>
          <th scope="row">{say('stress.quantile', { share })}</th>
          {pair.map((outcome, at) => (
            <td key={at}>
              <Money fen={outcome.quantiles.find((q) => q.percent === share)?.cents ?? 0} />
            </td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">{say('stress.cause')}</th>
        {pair.map((outcome, at) => (
          <td key={at}>{causeText(outcome, say)}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{say('stress.worst')}</th>
        {pair.map((outcome, at) => (
          <td key={at}>{worstText(outcome, years, say)}</td>
        ))}
      </tr>
    </tbody>
  );
}

/** What took most from most of the lives that were ruined. */
function causeText({ causes }: StressOutcome, say: Say): string {
  const [most] = causes;
  if (most === undefined) return '—';
  return most.cause === null ? say('stress.premiums') : say(`code.peril.${most.cause}`);
}

/** The five years in which most of them had their worst moment. */
function worstText({ worstSpans }: StressOutcome, years: number, say: Say): string {
  const most = worstSpans.reduce<(typeof worstSpans)[number] | null>(
    (best, span) => (best === null || span.paths > best.paths ? span : best),
    null,
  );
  if (most === null) return '—';
  const { from, until } = yearsOfSpan(most.fromYear, years);
  return from === until ? say('exposed.year', { year: from }) : say('stress.span', { from, until });
}
