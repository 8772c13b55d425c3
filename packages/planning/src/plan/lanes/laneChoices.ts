/**
 * One person's choices without listing every bundle. Where illness lines pay nothing on death the two
 * lanes are worth what they are worth apart, and their lists are merged. An illness line that also
 * pays on death meets the death options (meeting.ts). Exact: a test holds it against all bundles.
 */
import { numbersOf, assert, zeros } from '@cebao/kernel';
import type { Ask, Keeps, MemberChoices } from '../choices.ts';
import { frontOfRaw, mergeFronts, uniteFronts, upTo, type Front } from '../front.ts';
import { clipped } from './clipped.ts';
import { illnessWorths, worthwhile, type IllnessWorth } from './illnessWorth.ts';
import { bundleOf, noLists } from './lanes.ts';
import type { KnownFront, LaneFronts, Lanes, LaneSetting } from './lanes.ts';
import { meetingFront } from './meeting.ts';

export function laneChoices(setting: LaneSetting): MemberChoices {
  const { options, stakes } = setting;
  const worths = illnessWorths(options, stakes);
  const [first, ...others] = options.cases.map(({ deaths, illnesses }) => {
    const isWhole = illnesses === options.illnesses;
    const own = new Set(isWhole ? [] : illnesses);
    return choicesFrom({
      ...setting,
      allDeaths: deaths,
      deaths: setting.deathValues.clipped(deaths),
      deathFronts: new Map(),
      known: noLists(),
      illnesses: isWhole ? worths : worths.filter(({ pair }) => own.has(pair)),
    });
  });
  assert(first !== undefined, `no case for ${options.person.id}`);
  return others.length === 0 ? first : united([first, ...others]);
}

/** Cases of which no bundle stands in two: their lists together. */
function united(cases: readonly MemberChoices[]): MemberChoices {
  const [first] = cases;
  assert(first !== undefined, 'no case');
  const known = new Map<string, Front>();
  return {
    person: first.person,
    count: cases.reduce((sum, one) => sum + one.count, 0),
    bundles: () => cases.flatMap((one) => one.bundles()),
    front: (ask, limit) => {
      const key = keyOf(ask, limit);
      const before = known.get(key);
      if (before !== undefined) return before;
      const fronts = cases.map((one) => one.front(ask, limit));
      const front = fronts.reduce((a, b) => uniteFronts(a, b, limit));
      known.set(key, front);
      return front;
    },
    where: (keeps) => united(cases.map((one) => one.where(keeps))),
  };
}

function keyOf({ illness, closed }: Ask, limit: number): string {
  return `${illness} ${String(closed)} ${String(limit)}`;
}

function choicesFrom(lanes: Lanes): MemberChoices {
  const { options, allDeaths, illnesses } = lanes;
  const known = new Map<string, Front>();
  const front = (ask: Ask, limit: number): Front => {
    const key = keyOf(ask, limit);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = frontFor(lanes, { ask, limit, front });
    known.set(key, found);
    return found;
  };
  return {
    person: options.person,
    count: allDeaths.length * illnesses.length,
    bundles: () =>
      illnesses.flatMap((illness) =>
        [...allDeaths].map((death) => bundleOf(lanes, { illness, death })),
      ),
    front,
    where: (keeps) => choicesFrom(kept(lanes, keeps)),
  };
}

function kept(lanes: Lanes, keeps: Keeps): Lanes {
  const { illness, death } = keeps;
  const illnesses =
    illness === undefined
      ? lanes.illnesses
      : lanes.illnesses.filter(({ pair }) => illness(pair.lines));
  if (death === undefined) return { ...lanes, illnesses, known: noLists() };
  const { options, stakes } = lanes;
  const { lines } = options.deaths;
  const allDeaths = lanes.allDeaths.filter((at) => death(lines[at] ?? []));
  const deaths = clipped(allDeaths, options.deaths, stakes);
  const known = noLists();
  return { ...lanes, illnesses, known, allDeaths, deaths, deathFronts: new Map() };
}

function frontFor(
  lanes: Lanes,
  {
    ask,
    limit,
    front,
  }: {
    readonly ask: Ask;
    readonly limit: number;
    readonly front: (ask: Ask, limit: number) => Front;
  },
): Front {
  const { needsIllness, deathGapFen } = lanes.cross;
  if (ask.closed && deathGapFen <= 0) return front({ ...ask, closed: false }, limit);
  if (ask.illness === 'none') return frontWith(false, { lanes, ask, limit });
  if (ask.illness === 'ready' && needsIllness) return frontWith(true, { lanes, ask, limit });
  if (ask.illness === 'ready') return front({ ...ask, illness: 'any' }, limit);
  const without = front({ ...ask, illness: 'none' }, limit);
  return uniteFronts(without, frontWith(true, { lanes, ask, limit }), limit);
}

type Asked = { readonly lanes: Lanes; readonly ask: Ask; readonly limit: number };

/** Lists with illness cover, or without any; the same for whoever asks for any or for ready cover. */
function frontWith(ill: boolean, { lanes, ask, limit }: Asked): Front {
  const least = ask.closed ? lanes.cross.deathGapFen : 0;
  const own = lanes.known.fronts.get(ill) ?? new Map<number, KnownFront>();
  lanes.known.fronts.set(ill, own);
  const known = own.get(least);
  if (known !== undefined && known.limit >= limit) return upTo(known.front, limit);
  const front = newFront(ill, { lanes, limit, least });
  own.set(least, { limit, front });
  return front;
}

function newFront(ill: boolean, setting: LaneFronts): Front {
  const { lanes, limit } = setting;
  const illnesses = worthwhileOf(ill, lanes).filter(({ premium }) => premium <= limit);
  const apart = illnesses.filter(({ onDeath }) => !onDeath);
  const meeting = illnesses.filter(({ onDeath }) => onDeath);
  if (meeting.length === 0) return apartFront(apart, setting);
  return uniteFronts(apartFront(apart, setting), meetingFront(meeting, setting), limit);
}

/** No limit is needed: what beats another is cheaper. */
function worthwhileOf(ill: boolean, { illnesses, known }: Lanes): readonly IllnessWorth[] {
  const own = known.worthwhile.get(ill) ?? worthwhile(illnesses.filter((one) => one.ill === ill));
  known.worthwhile.set(ill, own);
  return own;
}

/** Both lanes apart: a list each, merged. */
function apartFront(
  illnesses: readonly IllnessWorth[],
  { lanes, limit, least }: LaneFronts,
): Front {
  const illnessFront = frontOfRaw(
    {
      premiums: numbersOf(illnesses, (worth) => worth.premium),
      values: numbersOf(illnesses, (worth) => worth.living),
    },
    { limit, pick: (index) => illnesses[index] },
  );
  const deathFront = deathFrontOf({ lanes, limit, least });
  const merged = mergeFronts<number | IllnessWorth>(deathFront, illnessFront, limit);
  return {
    ...merged,
    trace: (index) => {
      const [death, illness] = merged.trace(index);
      if (typeof death !== 'number' || typeof illness !== 'object') return [];
      return [bundleOf(lanes, { illness, death })];
    },
  };
}

/** The list of death options that pay at least so much in the first year beside the core, whatever comes before. */
function deathFrontOf({ lanes, limit, least }: LaneFronts): Front<number> {
  const key = `${String(least)} ${String(limit)}`;
  const before = lanes.deathFronts.get(key);
  if (before !== undefined) return before;
  const { deaths, corePaid } = lanes.options;
  const core = corePaid.deathAfterIllness[0] ?? 0;
  const allowed = lanes.deaths.filter((at) => core + (deaths.lastingNow[at] ?? 0) >= least);
  const worthOf = lanes.deathValues.beside(corePaid);
  const premiums = zeros(allowed.length);
  const values = zeros(allowed.length);
  for (let k = 0; k < allowed.length; k++) {
    premiums[k] = deaths.premiums[allowed[k] ?? 0] ?? 0;
    values[k] = worthOf(allowed[k] ?? 0);
  }
  const front = frontOfRaw({ premiums, values }, { limit, pick: (index) => allowed[index] });
  lanes.deathFronts.set(key, front);
  return front;
}
