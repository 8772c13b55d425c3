/** Each policy in force: whether it should give way to a new one, judged when asked. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { parseMoney, type Cents } from '@cebao/kernel';
import { isInForce, type Policy } from '@cebao/planning';
import { faultText } from '../../api/problems.ts';
import { replacementQuery } from '../../api/queries.ts';
import { Waiting } from '../../app/Waiting.tsx';
import type { ReplacementQuestion } from '../../engine/messages.ts';
import { useLanguage, useSay, type Language, type Say } from '../../i18n/language.ts';
import type { SavedFamily } from '../../needs/report/ReportGate.tsx';
import { Money, Premium } from '../../ui/Money.tsx';
import { exactMoney } from '../../ui/money.ts';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { replaceAnchor } from '../../needs/cover/ReplaceLink.tsx';
import { Judged } from './ReplaceDetail.tsx';

type FamilyProps = { readonly family: SavedFamily };

export function ReplaceCard({ family }: FamilyProps): ReactNode {
  const say = useSay();
  const { household } = family;
  const inForce = household.policies.filter((policy) => isInForce(policy.contract, household.asOf));
  return (
    <section className="card replace" id="replace">
      <header>
        <h2>{say('replace.title')}</h2>
        <p>{say('replace.hint')}</p>
      </header>
      {inForce.length === 0 ? <p>{say('replace.none')}</p> : null}
      <ul className="replace-list">
        {inForce.map((policy) => (
          <PolicyItem key={policy.id} family={family} policy={policy} />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = FamilyProps & { readonly policy: Policy };

function PolicyItem({ family, policy }: ItemProps): ReactNode {
  const say = useSay();
  const anchor = replaceAnchor(policy.id);
  const isAsked = useLocation().hash === anchor;
  const [isOpen, setOpen] = useState(isAsked);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAsked) item.current?.scrollIntoView({ block: 'start' });
  }, [isAsked]);
  const insured = family.household.persons.find(({ id }) => id === policy.insured)?.name ?? '';
  const word = say(isOpen ? 'app.hide' : 'replace.ask');
  return (
    <li ref={item} id={anchor} data-policy={policy.id}>
      <div className="replace-head">
        <span>
          <strong>{policy.contract.product}</strong>
          <small className="block">
            {insured} · {say(`code.kind.${policy.kind}`)} · <Money fen={policy.sumInsuredCents} /> ·{' '}
            <Premium fen={policy.annualPremiumCents} />
            {say('unit.slashYear')}
          </small>
        </span>
        <Button
          aria-expanded={isOpen}
          aria-label={`${word} ${insured} ${policy.contract.product}`}
          onClick={() => setOpen(!isOpen)}
        >
          {word}
        </Button>
      </div>
      {isOpen ? <Judgement family={family} policy={policy} /> : null}
    </li>
  );
}

type Loss =
  | { readonly kind: 'none' | 'fault'; readonly text: string }
  | { readonly kind: 'loss'; readonly fen: Cents; readonly text: string };

/** What was typed, and what is said of it below the field. */
function lossOf(typed: string, say: Say, language: Language): Loss {
  if (typed.trim() === '') return { kind: 'none', text: say('replace.lossHint') };
  const read = parseMoney(typed, '');
  if (!read.ok) return { kind: 'fault', text: faultText(read.error, say) };
  return { kind: 'loss', fen: read.value, text: `= ${exactMoney(read.value, language)}` };
}

/** The loss on surrender stands on no paper that the family file has: it is asked for here. */
function Judgement({ family, policy }: ItemProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const loss = lossOf(typed, say, language);
  const isFault = loss.kind === 'fault';
  return (
    <div className="replace-body">
      <label className="replace-loss">
        <span>{say('replace.loss')}</span>
        <Input
          value={typed}
          status={isFault ? 'error' : ''}
          placeholder={say('replace.lossExample')}
          suffix={say('unit.yuan')}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <small role={isFault ? 'alert' : undefined}>{loss.text}</small>
      </label>
      {isFault ? null : (
        <Verdict
          household={family.household}
          policyId={policy.id}
          surrenderLossCents={loss.kind === 'loss' ? loss.fen : null}
        />
      )}
    </div>
  );
}

function Verdict(question: ReplacementQuestion): ReactNode {
  const say = useSay();
  const { data, error, refetch } = useQuery(replacementQuery(question));
  if (error !== null) {
    return <TryAgain text={say('report.failed')} onTry={() => void refetch()} />;
  }
  return data === undefined ? <Waiting /> : <Judged answer={data} />;
}
