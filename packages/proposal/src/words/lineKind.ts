/** What a line of the plan is called: a waiver is filed as term life and pays nobody a sum. */
import type { LineChange } from '@cebao/planning';
import { kindWords } from './zhCN.ts';

export function isWaiver({ waives = [] }: Pick<LineChange, 'waives'>): boolean {
  return waives.length > 0;
}

export function lineKindWord(line: Pick<LineChange, 'kind' | 'waives'>): string {
  return isWaiver(line) ? '豁免' : kindWords[line.kind];
}
