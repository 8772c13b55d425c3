/** Policies or quotes: one line each, opened to be filled in. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { parseMoney } from '@cebao/kernel';
import { amountDoubt } from '@cebao/planning';
import { useDraft, useDraftStore, useList, useText } from '../../draft/DraftContext.tsx';
import { isWithin } from '../../draft/draftStore.ts';
import { textAt } from '../../draft/json.ts';
import type { Json, JsonObject } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';
import { Money, Premium } from '../../ui/Money.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { chosenName, usePeople } from '../facts/people/people.ts';
import { codeWord } from '../report/names.ts';
import { isPaidPolicy, namedKind } from './coverFields.ts';

type CoverListProps = {
  readonly list: 'policies' | 'manualLines';
  readonly newItem: () => JsonObject;
  readonly form: (path: string) => ReactNode;
  readonly badge?: (item: Json) => ReactNode;
  readonly addText: string;
  readonly empty: ReactNode;
};

export function CoverList(props: CoverListProps): ReactNode {
  const { list, newItem, addText, empty } = props;
  const store = useDraftStore();
  const items = useList(list);
  const [open, setOpen] = useState<number | null>(null);
  const add = () => {
    store.set(`${list}[${String(items.length)}]`, newItem());
    setOpen(items.length);
  };
  return (
    <section className="card">
      {items.length === 0 ? empty : null}
      <ul className="cover-list">
        {items.map((item, i) => (
          <CoverItem
            key={textAt(item, 'id') || i}
            {...props}
            item={item}
            path={`${list}[${String(i)}]`}
            isOpen={open === i}
            onTurn={() => setOpen(open === i ? null : i)}
          />
        ))}
      </ul>
      <div className="add-row">
        <Button type={items.length === 0 ? 'primary' : 'default'} onClick={add}>
          {addText}
        </Button>
      </div>
    </section>
  );
}

type CoverItemProps = CoverListProps & {
  readonly item: Json;
  readonly path: string;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
};

function CoverItem({ item, path, isOpen, onTurn, form, badge }: CoverItemProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const isBad = useDraft(({ faults }) => faults.some((fault) => isWithin(fault.path, path)));
  const isShown = isOpen || isBad;
  const asOf = useText('asOf');
  return (
    <li data-testid={path}>
      <div className="cover-head">
        <button type="button" className="cover-turn" aria-expanded={isShown} onClick={onTurn}>
          <CoverSummary item={item} />
        </button>
        {isDoubtful(item, asOf) ? (
          <span className="chip chip-warn">{say('cover.doubt')}</span>
        ) : null}
        {badge?.(item)}
        <RemoveButton what={textAt(item, 'product')} onRemove={() => store.remove(path)} />
      </div>
      {isShown ? (
        <div className="cover-form">
          {form(path)}
          <div className="stack-actions">
            <Button onClick={onTurn}>{say('cover.close')}</Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

function CoverSummary({ item }: { readonly item: Json }): ReactNode {
  const say = useSay();
  const kind = namedKind(item);
  const people = usePeople();
  const insured = chosenName(textAt(item, 'insured'), people, say);
  const amounts = ['sumInsuredCents', 'limitCents', 'surrenderValueCents'];
  const sum = amounts.map((key) => textAt(item, key)).find((text) => text !== '') ?? '';
  const mode = textAt(item, 'premiumMode') || 'yearly';
  const premium = textAt(item, 'annualPremiumCents') || textAt(item, 'premiumCents');
  const asOf = useText('asOf');
  const isUnstated = premium === '' && isPaidPolicy(item, asOf);
  return (
    <>
      <span className="cover-kind">
        {kind === null ? say('cover.new') : say(`code.kind.${kind}`)}
      </span>
      <span className="cover-name">
        {textAt(item, 'product')}
        <small>{textAt(item, 'insurer')}</small>
      </span>
      <span>{insured}</span>
      <span className="cover-money">
        <Typed text={sum} />
      </span>
      <span className="cover-money">
        <Typed text={premium} isPaid />{' '}
        {isUnstated ? '—' : <small>{codeWord('code.mode', mode, say)}</small>}
      </span>
    </>
  );
}

const sums = ['sumInsuredCents', 'limitCents', 'surrenderValueCents', 'maturityCents'] as const;
const premiums = ['annualPremiumCents', 'premiumCents'] as const;

/** Something in it is asked about in its form. */
function isDoubtful(item: Json, asOf: string): boolean {
  const mayBeFree = isPaidPolicy(item, asOf);
  const doubted = (key: string, isPremium: boolean): boolean => {
    const read = parseMoney(textAt(item, key));
    return read.ok && amountDoubt(read.value, { isPremium }) !== null;
  };
  return (
    sums.some((key) => doubted(key, false)) || premiums.some((key) => doubted(key, !mayBeFree))
  );
}

type TypedProps = { readonly text: string; readonly isPaid?: boolean };

/** Typed money as it was understood; what cannot be read is shown as typed. */
function Typed({ text, isPaid = false }: TypedProps): ReactNode {
  const read = parseMoney(text);
  if (!read.ok) return text;
  return isPaid ? <Premium fen={read.value} /> : <Money fen={read.value} />;
}
