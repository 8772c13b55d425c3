/** Fields that are typed: text, whole numbers, percents, dates. Each writes to one path. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { localDate } from '@cebao/kernel';
import { faultText } from '../../api/problems.ts';
import { useDraftStore, useText } from '../../draft/DraftContext.tsx';
import { dateText, numberOf, shareOf } from '../../draft/wire.ts';
import { useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';
import { Field } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

type TypedProps = FieldProps & {
  readonly suffix?: WordKey;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  /** What is wrong with the text, once the field is left; null = nothing. */
  readonly judge?: (text: string) => string | null;
  /** How the text is written when the field is left. */
  readonly tidy?: (text: string) => string;
  readonly onLeave?: (text: string) => void;
};

export function TextField(props: TypedProps): ReactNode {
  const { path, suffix, placeholder, inputMode, judge, tidy, onLeave } = props;
  const say = useSay();
  const store = useDraftStore();
  const text = useText(path);
  const [isLeft, setLeft] = useState(true);
  const wrong = isLeft && text !== '' ? (judge?.(text) ?? null) : null;
  const leave = () => {
    const tidied = tidy?.(text) ?? text;
    if (tidied !== text) store.set(path, tidied);
    setLeft(true);
    onLeave?.(tidied);
  };
  return (
    <Field {...props} echo={wrong} echoIsFault={wrong !== null}>
      {({ id, status, describedBy }) => (
        <Input
          id={id}
          status={status}
          aria-describedby={describedBy}
          autoComplete="off"
          inputMode={inputMode ?? 'text'}
          value={text}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(suffix === undefined ? {} : { suffix: say(suffix) })}
          onFocus={() => setLeft(false)}
          onBlur={leave}
          onChange={(event) => store.set(path, event.target.value)}
        />
      )}
    </Field>
  );
}

type PlainProps = FieldProps & { readonly suffix?: WordKey; readonly placeholder?: string };

export function WholeField(props: PlainProps): ReactNode {
  const say = useSay();
  const judge = (text: string) => {
    const number = numberOf(text);
    return number !== null && Number.isInteger(number) ? null : say('fault.whole');
  };
  return <TextField {...props} inputMode="numeric" judge={judge} />;
}

export function PercentField(props: PlainProps): ReactNode {
  const say = useSay();
  const judge = (text: string) => (shareOf(text) === null ? say('fault.percent') : null);
  return <TextField {...props} suffix="unit.percent" inputMode="decimal" judge={judge} />;
}

export function DecimalField(props: PlainProps): ReactNode {
  const say = useSay();
  const judge = (text: string) => (numberOf(text) === null ? say('fault.number') : null);
  return <TextField {...props} inputMode="decimal" judge={judge} />;
}

export function DateField(
  props: FieldProps & { readonly onLeave?: (text: string) => void },
): ReactNode {
  const say = useSay();
  const judge = (text: string) => {
    const date = localDate(dateText(text), '');
    return date.ok ? null : faultText(date.error, say);
  };
  return (
    <TextField
      {...props}
      placeholder="1994-05-12"
      inputMode="numeric"
      tidy={dateText}
      judge={judge}
    />
  );
}
