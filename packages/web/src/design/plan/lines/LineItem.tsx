/** One line: the essentials in a row, all the rest behind one click. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanLine } from '@cebao/planning';
import { useSay } from '../../../i18n/language.ts';
import { today } from '../../../needs/families/startFacts.ts';
import { daysFromTo } from '../../../needs/report/days.ts';
import type { Names } from '../../../needs/report/names.ts';
import { Money, Premium } from '../../../ui/Money.tsx';
import { LineDetail } from './LineDetail.tsx';
import { useLocked } from './LockButton.tsx';
import { isWaiver, kindText, mainText, partiesText, payText, spanText } from './lineText.ts';

type LineProps = { readonly line: PlanLine; readonly names: Names };

export function LineItem({ line, names }: LineProps): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="line">
      <button
        type="button"
        className="line-head"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="cover-kind">{kindText(line, say)}</span>
        <span className="cover-name">
          {line.name}
          <small>{line.insurer}</small>
        </span>
        <span className="line-sum">
          <Sum line={line} />
          <small>{spanText(line.period, line.coverYears, say)}</small>
        </span>
        <span className="line-premium">
          <Premium fen={line.premiumCents} />
          <small>{payText(line, say)}</small>
        </span>
      </button>
      <p className="line-parties">{partiesText(line, names, say)}</p>
      <Chips line={line} />
      {isOpen ? <LineDetail line={line} /> : null}
    </article>
  );
}

/** A waiver pays nobody a sum: it ends premiums, so much a year. */
function Sum({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useSay();
  if (!isWaiver(line)) return <Money fen={line.sumInsuredCents} />;
  return (
    <>
      <Premium fen={line.sumInsuredCents} />
      {say('unit.slashYear')}
    </>
  );
}

function Chips({ line }: { readonly line: PlanLine }): ReactNode {
  const say = useSay();
  const isLocked = useLocked(line);
  const gate = line.insurerGate === 'pass' ? 'chip' : 'chip chip-warn';
  return (
    <p className="chips">
      {line.core ? <span className="chip chip-accent">{say('plan.core')}</span> : null}
      {isLocked ? <span className="chip chip-accent">{say('plan.locked')}</span> : null}
      {line.riderOf === null ? null : (
        <span className="chip chip-accent">
          {say('plan.riderOf')} {mainText(line.riderOf, say)}
        </span>
      )}
      <span className="chip">
        {say(line.source === 'manual' ? 'plan.fromQuote' : 'plan.fromTable')}
      </span>
      <span className={gate}>{say(`code.gate.${line.insurerGate}`)}</span>
      {line.quoteExpires === null ? null : <ValidUntil date={line.quoteExpires} />}
      {line.outlook === 'standard' ? null : (
        <span className="chip chip-warn">{say(`code.outlook.${line.outlook}`)}</span>
      )}
      {line.yearsPaidAfterWork === 0 ? null : (
        <span className="chip chip-warn">
          {say('plan.paidAfterWork', { years: line.yearsPaidAfterWork })}
        </span>
      )}
      {line.minorReceives ? (
        <span className="chip chip-warn" title={say('plan.minorReceivesHint')}>
          {say('plan.minorReceives')}
        </span>
      ) : null}
      {line.unstable.length === 0 ? null : (
        <span className="chip chip-warn" title={say('plan.unstableHint')}>
          {say('plan.unstable')}
        </span>
      )}
    </p>
  );
}

/** Today's date decides, also where the plan was made for an earlier day. */
function ValidUntil({ date }: { readonly date: string }): ReactNode {
  const say = useSay();
  const days = daysFromTo(today(), date);
  const text = say('plan.validUntil', { date });
  if (days === null || days >= 0) return <span className="chip">{text}</span>;
  return (
    <span className="chip chip-bad">
      {text} · {say('quotes.expired')}
    </span>
  );
}
