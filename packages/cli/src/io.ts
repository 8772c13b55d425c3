/** Where a command writes: results to `out`, progress and refusals to `err`. */
import { describeRefusal, type Refusal } from '@cebao/kernel';

export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

export function line(write: (text: string) => void, text: string): void {
  write(`${text}\n`);
}

/** One line a script can cut at the blanks: the word, the code, then the sentence. */
export function refusalLine(refusal: Refusal): string {
  return `拒绝 ${refusal.code} ${describeRefusal(refusal)}`;
}
