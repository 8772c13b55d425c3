/** The frame of every field: its name, the control, and below it the echo, the hint or the fault. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { faultText } from '../../api/problems.ts';
import { useFault } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';

export type FieldProps = {
  readonly path: string;
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly optional?: boolean;
  readonly wide?: boolean;
};

export type ControlProps = {
  readonly id: string;
  readonly status: 'error' | '';
  readonly describedBy: string;
};

type FrameProps = FieldProps & {
  readonly echo?: string | null;
  readonly echoIsFault?: boolean;
  /** A question about what was typed: it may stand. */
  readonly doubt?: string | null;
  readonly children: (control: ControlProps) => ReactNode;
};

export function Field(props: FrameProps): ReactNode {
  const { path, label, optional, wide, children } = props;
  const say = useSay();
  const id = useId();
  const fault = useFault(path);
  const isBad = fault !== null || props.echoIsFault === true;
  return (
    <div className={wide === true ? 'field wide' : 'field'} data-path={path}>
      <label htmlFor={id}>
        {say(label)}
        {optional === true ? (
          <span className="field-optional"> {say('field.optional')}</span>
        ) : null}
      </label>
      {children({ id, status: isBad ? 'error' : '', describedBy: `${id}-below` })}
      <span id={`${id}-below`} aria-live="polite">
        {fault === null ? <Below {...props} /> : null}
        {fault === null && typeof props.doubt === 'string' ? (
          <span className="field-doubt">{props.doubt}</span>
        ) : null}
        {fault === null ? null : (
          <span className="field-fault" role="alert">
            {faultText(fault, say)}
          </span>
        )}
      </span>
    </div>
  );
}

function Below({ echo, echoIsFault, hint }: FrameProps): ReactNode {
  const say = useSay();
  if (echo !== undefined && echo !== null) {
    return <span className={echoIsFault === true ? 'field-fault' : 'field-echo'}>{echo}</span>;
  }
  return hint === undefined ? null : <span className="field-hint">{say(hint)}</span>;
}
