/** An amount as planners type it; once the field is left, what was understood stands below it. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { parseMoney } from '@cebao/kernel';
import { amountDoubt } from '@cebao/planning';
import { faultText } from '../../api/problems.ts';
import { useDraftStore, useText } from '../../draft/DraftContext.tsx';
import { useLanguage, useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';
import { exactMoney } from '../money.ts';
import { Field } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

type MoneyFieldProps = FieldProps & {
  readonly suffix?: WordKey;
  readonly placeholder?: string;
  /** What nobody gets for nothing: 0 is asked about. */
  readonly isPremium?: boolean;
};

export function MoneyField(props: MoneyFieldProps): ReactNode {
  const { path, suffix } = props;
  const say = useSay();
  const store = useDraftStore();
  const text = useText(path);
  const [isLeft, setLeft] = useState(true);
  const { echo, isFault, doubt } = useEcho(isLeft ? text : '', props.isPremium === true);
  return (
    <Field {...props} echo={echo} echoIsFault={isFault} doubt={doubt}>
      {({ id, status, describedBy }) => (
        <Input
          id={id}
          status={status}
          aria-describedby={describedBy}
          autoComplete="off"
          value={text}
          placeholder={props.placeholder ?? say('unit.moneyExample')}
          suffix={say(suffix ?? 'unit.yuan')}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          onChange={(event) => store.set(path, event.target.value)}
        />
      )}
    </Field>
  );
}

type Echo = {
  readonly echo: string | null;
  readonly isFault: boolean;
  readonly doubt: string | null;
};

/** "= 220,000 元": always the exact amount, so that 22 for 22万 is seen. */
function useEcho(text: string, isPremium: boolean): Echo {
  const say = useSay();
  const language = useLanguage();
  if (text.trim() === '') return { echo: null, isFault: false, doubt: null };
  const read = parseMoney(text, '');
  if (!read.ok) return { echo: faultText(read.error, say), isFault: true, doubt: null };
  const doubt = amountDoubt(read.value, { isPremium });
  return {
    echo: `= ${exactMoney(read.value, language)}`,
    isFault: false,
    doubt: doubt === null ? null : say(`code.doubt.${doubt}`),
  };
}
