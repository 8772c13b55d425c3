/** A field that narrows a list while it is typed in; its name stands in it while it is empty. */
import type { ReactNode } from 'react';
import { Input } from 'antd';

export function SearchInput({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <Input
      allowClear
      className="search"
      aria-label={name}
      placeholder={name}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
