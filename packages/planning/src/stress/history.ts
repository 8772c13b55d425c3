/** What happens to a household on one path: the events of all members, by year. */
import type { Script } from '../project/script.ts';
import type { BillPeril, Chances } from './chances.ts';

/** Draws one history; events of a year in the order illness, bills, death. */
export function historyOf(members: readonly Chances[], uniform: () => number): readonly Script[] {
  const events = members.flatMap((chances) => lifeOf(chances, uniform));
  // A stable sort: within a year members stay in the family's order.
  return events.toSorted((a, b) => a.year - b.year);
}

const billPerils: readonly BillPeril[] = ['billCatastrophic', 'billSerious', 'billEveryday'];

function lifeOf(chances: Chances, uniform: () => number): readonly Script[] {
  const member = chances.member.person.id;
  const events: Script[] = [];
  let ill = false;
  for (let year = 0; year < chances.years; year++) {
    const draw = uniform();
    const illness = ill ? 0 : (chances.illness[year] ?? 0);
    const fallsIll = draw < illness;
    if (fallsIll) {
      ill = true;
      events.push({ member, peril: 'criticalIllness', year });
    }
    const bill = billOf(chances, { fallsIll, draw: uniform() });
    if (bill !== null) events.push({ member, peril: bill, year });
    const dies = ill
      ? uniform() < (chances.deathIll[year] ?? 0)
      : draw < illness + (chances.deathHealthy[year] ?? 0);
    if (!dies) continue;
    const accidental = uniform() < (chances.accidentalShare[year] ?? 0);
    events.push({ member, peril: 'death', year, accidental });
    return events;
  }
  return events;
}

/** At most one bill a year: the illness brings the serious one itself (METHOD §3). */
function billOf(
  { bills, catastrophicIfIll }: Chances,
  { fallsIll, draw }: { readonly fallsIll: boolean; readonly draw: number },
): BillPeril | null {
  if (fallsIll) return draw < catastrophicIfIll ? 'billCatastrophic' : null;
  let reached = 0;
  for (const peril of billPerils) {
    reached += bills[peril];
    if (draw < reached) return peril;
  }
  return null;
}
