/** An amount as planners type it; once the field is left, what was understood stands below it. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { parseMoney } from '@cebao/kernel';
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
};

export function MoneyField(props: MoneyFieldProps): ReactNode {
  const { path, suffix } = props;
  const say = useSay();
  const store = useDraftStore();
  const text = useText(path);
  const [isLeft, setLeft] = useState(true);
  const { echo, isFault } = useEcho(isLeft ? text : '');
  return (
    <Field {...props} echo={echo} echoIsFault={isFault}>
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

/** "= 220,000 元": always the exact amount, so that 22 for 22万 is seen. */
function useEcho(text: string): { readonly echo: string | null; readonly isFault: boolean } {
  const say = useSay();
  const language = useLanguage();
  if (text.trim() === '') return { echo: null, isFault: false };
  const read = parseMoney(text, '');
  if (!read.ok) return { echo: faultText(read.error, say), isFault: true };
  return { echo: `= ${exactMoney(read.value, language)}`, isFault: false };
}
