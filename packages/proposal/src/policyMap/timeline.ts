/** Every policy as a bar from today to its end, darker while premiums are still paid. */
import { addYears, daysBetween, yearOf, type LocalDate } from '@cebao/kernel';
import type { MapPolicy, PolicyMap } from '@cebao/planning';
import { kindWords } from '../words/zhCN.ts';

export type MapTimeline = {
  readonly title: string;
  readonly note: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly TimelineRow[];
  }[];
};

export type TimelineRow = {
  readonly label: string;
  readonly kind: string;
  /** Shares of the plot; both 0 where nothing is covered any more. */
  readonly covered: number;
  readonly paid: number;
  readonly end: string;
  readonly tone: 'accent' | 'amber' | 'muted';
};

const longestYears = 60;
const shortestYears = 10;
const tickYears = 5;

export function timelineOf(map: PolicyMap): MapTimeline {
  const years = spanOf(map);
  const end = addYears(map.asOf, years);
  const plot = { asOf: map.asOf, days: daysBetween(map.asOf, end) };
  return {
    title: '每份保单保到什么时候',
    note: '深色：还在交费；浅色：已不用交费，保障继续；琥珀色：一年内到期或在宽限期；伸到右边的是终身。',
    ticks: ticksOf(map.asOf, years),
    groups: map.persons
      .map(({ id, name, age }) => ({
        name: `${name}，${age} 岁`,
        rows: map.policies.filter((p) => p.insured === id).map((p) => rowOf(p, { plot, map })),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** To the last end that a date names, within reason. */
function spanOf({ asOf, policies }: PolicyMap): number {
  const ends = policies.flatMap(({ coverUntil }) => (coverUntil === null ? [] : [coverUntil]));
  const last = ends.reduce((most, end) => Math.max(most, yearOf(end) - yearOf(asOf) + 1), 0);
  return Math.min(Math.max(last + 2, shortestYears), longestYears);
}

function ticksOf(asOf: LocalDate, years: number): MapTimeline['ticks'] {
  const first = yearOf(asOf);
  return Array.from({ length: years + 1 }, (_, n) => first + n)
    .filter((year) => year > first && year % tickYears === 0)
    .map((year) => ({ at: (year - first) / years, label: String(year) }))
    .filter(({ at }) => at <= 1);
}

type Plot = { readonly asOf: LocalDate; readonly days: number };

function rowOf(
  policy: MapPolicy,
  { plot, map }: { readonly plot: Plot; readonly map: PolicyMap },
): TimelineRow {
  const live = policy.status !== 'lapsed' && policy.status !== 'ended';
  const covered = live ? shareOf(policy.coverUntil, plot) : 0;
  const paid = live && policy.payUntil !== null ? shareOf(policy.payUntil, plot) : 0;
  const attention = map.findings.some(
    (finding) =>
      ['inGrace', 'endsSoon'].includes(finding.code) &&
      'policy' in finding &&
      finding.policy === policy.id,
  );
  return {
    label: policy.product,
    kind: kindWords[policy.kind],
    covered,
    paid: policy.nextDue === null ? 0 : Math.min(paid, covered),
    end: endText(policy, live),
    tone: live ? (attention ? 'amber' : 'accent') : 'muted',
  };
}

function shareOf(until: LocalDate | null, { asOf, days }: Plot): number {
  if (until === null) return 1;
  return Math.min(Math.max(daysBetween(asOf, until) / days, 0), 1);
}

function endText({ status, coverUntil, coverUntilAge }: MapPolicy, live: boolean): string {
  if (status === 'lapsed') return '已失效';
  if (coverUntil === null) return '终身';
  const age = coverUntilAge === null ? '' : `（${coverUntilAge} 岁）`;
  return live ? `${coverUntil}${age}` : `${coverUntil} 已到期`;
}
