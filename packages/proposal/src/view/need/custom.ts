/** What custom would say, in one grey line under each need. Source: METHOD §8. */
import type { ProductKind } from '@cebao/actuarial';
import type { CustomRule, ScriptPeril } from '@cebao/planning';
import { muted } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { wan } from '../text.ts';
import { customWords } from '../../words/zhCN.ts';

const kindOfPeril = {
  death: 'term',
  criticalIllness: 'criticalIllness',
  billEveryday: null,
  billSerious: null,
  billCatastrophic: null,
  disability: null,
} as const satisfies Record<ScriptPeril, ProductKind | null>;

export function customBlocks(scope: Scope, member: string, peril: ScriptPeril): Block[] {
  const kind = kindOfPeril[peril];
  if (kind === null) return [];
  return scope.bundle.report.custom
    .filter((rule) => rule.member === member && rule.kind === kind)
    .map((rule) =>
      muted(`${customText(rule)}我们按这个家庭的收入、支出、债务与资产逐年推演，所以不同。`),
    );
}

export function customPremiumBlocks(scope: Scope): Block[] {
  return scope.bundle.report.custom
    .filter((rule) => rule.kind === 'premium')
    .map((rule) => muted(`${customText(rule)}预算由您决定；补不上缺口的钱，我们留下不用。`));
}

function customText(rule: CustomRule): string {
  const low = wan(rule.customLowCents);
  const high = wan(rule.customHighCents);
  const range = low === high ? low : `${low} 至 ${high}`;
  return `惯例“${customWords[rule.rule]}”会说 ${range}；本方案为 ${wan(rule.oursCents)}。`;
}
