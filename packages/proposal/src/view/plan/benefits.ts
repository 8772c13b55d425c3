/** What a line pays, clause by clause, in words. */
import type { Benefit, Indemnity, Pay } from '@cebao/actuarial';
import type { Rich } from '../blocks.ts';
import { plain, strong } from '../build.ts';
import { percent, wan } from '../text.ts';
import { benefitWords, sexWords } from '../../words/zhCN.ts';

export function benefitsText(benefits: readonly Benefit[]): Rich {
  if (benefits.length === 0) return '没有录入保险责任。';
  return [strong('保险责任  '), plain(`${benefits.map(benefitText).join('；')}。`)];
}

function benefitText(benefit: Benefit): string {
  const conditions = [
    agesText(benefit),
    benefit.sex === null ? '' : `限${sexWords[benefit.sex]}性`,
    benefit.waitingDays > 0 ? `等待期 ${benefit.waitingDays} 天` : '',
    benefit.endsContract ? '给付后合同终止' : '',
    clauseText(benefit.clause),
  ].filter((text) => text !== '');
  const suffix = conditions.length === 0 ? '' : `（${conditions.join('，')}）`;
  return `${benefitWords[benefit.peril]}：${payText(benefit.pays)}${suffix}`;
}

/** The dossiers' short names of papers, spelt out. */
function clauseText(clause: string): string {
  if (clause === 'quote') return '见报价单';
  return clause.replaceAll(/\btk\b/g, '条款').replaceAll(/\bsms\b/g, '说明书');
}

function agesText({ fromAge, untilAge }: Benefit): string {
  if (fromAge === null && untilAge === null) return '';
  if (fromAge === null) return `${untilAge} 岁前`;
  return untilAge === null ? `${fromAge} 岁起` : `${fromAge} 岁起至 ${untilAge} 岁前`;
}

export function payText(pay: Pay): string {
  switch (pay.kind) {
    case 'share':
      return `保额的 ${percent(pay.share, 0)}${pay.capCents === null ? '' : `，最多 ${wan(pay.capCents)}`}`;
    case 'premiumsPaid':
      return '已交保费';
    case 'cashValue':
      return '现金价值';
    case 'greatest':
      return `${pay.of.map(payText).join('、')}中最大者`;
    case 'indemnity':
      return `${bandsText(pay.bands)}，最多 ${wan(pay.limitCents)}`;
    case 'annuity':
      return annuityText(pay);
    case 'untranslatable':
      return `以条款为准（${pay.note}）`;
  }
}

/** A share holds from its band up to the next; a first band of share 0 is the deductible. */
function bandsText(bands: Indemnity['bands']): string {
  const parts = bands.flatMap((band) => {
    if (band.share === 0) return [];
    const from = band.overCents === 0 ? '' : `超过 ${wan(band.overCents)}的部分`;
    return [`${from}报销 ${percent(band.share, 0)}`];
  });
  return parts.length === 0 ? '不报销' : parts.join('，');
}

function annuityText(pay: Extract<Pay, { kind: 'annuity' }>): string {
  const rhythm = pay.paymentsPerYear === 12 ? '每月' : '每年';
  const sure = pay.guaranteedYears > 0 ? `，保证 ${pay.guaranteedYears} 年` : '';
  return `${rhythm}给付保额的 ${percent(pay.share, 1)}${sure}`;
}
