/** One cell of the map: the sum in large, when it changes or ends in small. */
import { monthOf, yearOf, type LocalDate } from '@cebao/kernel';
import type { MapCell, MapLayer, MapStep } from '@cebao/planning';
import { dateText, percent, wan } from '../view/text.ts';

export type CellText = { readonly main: string; readonly sub: readonly string[] };

export const emptyCell: CellText = { main: '—', sub: [] };

export function cellText(cell: MapCell, asOf: LocalDate): CellText {
  const open = cell.notEntered.length;
  if (cell.layers.length === 0) {
    return open === 0 ? emptyCell : { main: notEnteredText, sub: [`${open} 份保单`] };
  }
  if (cell.nowCents === null) return billText(cell.layers, asOf);
  if (cell.peril === 'pension') return pensionText(cell);
  return {
    main: wan(cell.nowCents),
    sub: [
      courseText(cell, asOf),
      ...(cell.layers.some(({ asOfToday }) => asOfToday) ? [todayText] : []),
      ...(open === 0 ? [] : [`另 ${open} 份${notEnteredText}`]),
      ...waitingText(cell.layers),
    ],
  };
}

/** Not the same as no cover: nobody said. */
export const notEnteredText = '未填';
/** A surrender value is another one tomorrow. */
export const todayText = '今天的现金价值';

/** "至 60 岁", "终身", "60 岁起 50万元"; what is near is said by its month. */
function courseText({ steps, layers }: MapCell, asOf: LocalDate): string {
  const later = steps.slice(1);
  const last = later.at(-1);
  if (last === undefined) return layers.every(({ until }) => until === null) ? '终身' : '';
  return later.map((step) => stepText(step, asOf)).join('，');
}

const nearYears = 3;

function stepText({ from, age, cents }: MapStep, asOf: LocalDate): string {
  const near = yearOf(from) - yearOf(asOf) < nearYears;
  const when = near ? `${yearOf(from)} 年 ${monthOf(from)} 月` : `${age} 岁`;
  return cents === 0 ? `至 ${when}` : `${when}起 ${wan(cents)}`;
}

function pensionText({ steps, layers }: MapCell): CellText {
  const first = steps.find(({ cents }) => cents > 0);
  const life = layers.some(({ until }) => until === null) ? '终身' : '';
  if (first === undefined) return emptyCell;
  return { main: `${wan(first.cents)}/年`, sub: [`${first.age} 岁起${life}`] };
}

/** The largest limit leads: limits do not add up. */
function billText(layers: readonly MapLayer[], asOf: LocalDate): CellText {
  const [largest] = layers.toSorted((a, b) => b.cents - a.cents);
  if (largest === undefined) return emptyCell;
  const more = layers.length > 1 ? [`共 ${layers.length} 份`] : [];
  return {
    main: wan(largest.cents),
    sub: [termsText(largest), endText(largest, asOf), ...more, ...waitingText(layers)].filter(
      (text) => text !== '',
    ),
  };
}

/** "免赔 1万元，赔 100%"; '' for what is no indemnity. */
export function termsText({ terms }: MapLayer): string {
  if (terms === null) return '';
  const { deductibleCents, shareLow, shareHigh } = terms;
  const share =
    shareLow === shareHigh
      ? percent(shareLow, 0)
      : `${percent(shareLow, 0)}—${percent(shareHigh, 0)}`;
  const free = deductibleCents === 0 ? '无免赔' : `免赔 ${wan(deductibleCents)}`;
  return `${free}，赔 ${share}`;
}

function endText({ until, untilAge, terms }: MapLayer, asOf: LocalDate): string {
  if (until === null) return '终身';
  if (terms !== null && terms.guaranteedRenewalUntil !== null) {
    return `保证续保至 ${untilAge ?? ''} 岁`;
  }
  const near = yearOf(until) - yearOf(asOf) < nearYears;
  return near ? `保到 ${yearOf(until)} 年 ${monthOf(until)} 月` : `保到 ${untilAge ?? ''} 岁`;
}

function waitingText(layers: readonly MapLayer[]): readonly string[] {
  const waiting = layers.flatMap(({ waitingUntil }) => waitingUntil ?? []);
  const last = waiting.toSorted().at(-1);
  return last === undefined ? [] : [`等待期至 ${dateText(last)}`];
}
