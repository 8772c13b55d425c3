/**
 * What a table's values are per, as its heading says: 每1000元年交保险费, 每万元基本保险金额, ‰.
 * Of 每千元基本保险金额对应的年交保险费 what is named first counts.
 */
import { parseMoney } from '@cebao/kernel';
import type { MappedProduct } from '@cebao/contracts';
import { plainText } from './plainText.ts';

export type RateBasis = Pick<MappedProduct, 'chosenBy' | 'perCents'>;

export function rateBasis(text: string): RateBasis | null {
  const plain = plainText(text).replaceAll(',', '');
  if (/费率.*‰|^‰$/.test(plain)) return basisOf('1000', 'sumInsured');
  const [, amount = '', rest = ''] = /每[^\d百千万一十]*([\d百千万一十]+)元(.*)$/.exec(plain) ?? [];
  if (amount === '') return null;
  const [, sum, premium] = /(保险金额|保额)|(保险费|保费)/.exec(rest) ?? [];
  if (sum !== undefined) return basisOf(amount, 'sumInsured');
  return premium === undefined ? null : basisOf(amount, 'premium');
}

const spelled: Readonly<Record<string, string>> = {
  百: '100',
  一百: '100',
  千: '1000',
  一千: '1000',
  万: '10000',
  一万: '10000',
  十万: '100000',
  百万: '1000000',
};

function basisOf(amount: string, chosenBy: RateBasis['chosenBy']): RateBasis | null {
  const per = parseMoney(spelled[amount] ?? amount, 'perCents');
  return per.ok && per.value > 0 ? { chosenBy, perCents: per.value } : null;
}
