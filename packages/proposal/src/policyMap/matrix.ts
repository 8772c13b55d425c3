/** Persons by perils: the table that the page is about. Columns without any cover are left out. */
import { zeroCents, type LocalDate } from '@cebao/kernel';
import type { MapPeril, MapPerson, PolicyMap } from '@cebao/planning';
import { wan, yuan } from '../view/text.ts';
import { roleWords } from '../words/zhCN.ts';
import { mapPerilWords } from '../words/policyMapWords.ts';
import { cellText, emptyCell, type CellText } from './cellText.ts';

export type MapMatrix = {
  readonly groups: readonly { readonly title: string; readonly span: number }[];
  readonly columns: readonly string[];
  /** Of the columns, relative to one. */
  readonly widths: readonly number[];
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    readonly cells: readonly CellText[];
    readonly premium: CellText;
  }[];
  readonly total: readonly string[];
};

const groups: readonly { readonly title: string; readonly perils: readonly MapPeril[] }[] = [
  { title: '身故', perils: ['deathIllness', 'deathAccident'] },
  { title: '伤残', perils: ['totalDisability', 'accidentDisability'] },
  { title: '重大疾病', perils: ['severeIllness', 'moderateIllness', 'mildIllness'] },
  { title: '护理', perils: ['longTermCare'] },
  { title: '医疗费用', perils: ['medical', 'accidentMedical'] },
  { title: '按年领取', perils: ['pension'] },
];

/** Terms of bills take more room than a sum; lighter illnesses less. */
const widthOf: Partial<Readonly<Record<MapPeril, number>>> = {
  deathIllness: 1.15,
  deathAccident: 1.2,
  moderateIllness: 0.95,
  mildIllness: 0.95,
  medical: 1.55,
  accidentMedical: 1.4,
  pension: 1.3,
};

/** Shown even where nobody has them: an empty column is an answer too. */
const always: readonly MapPeril[] = ['deathIllness', 'deathAccident', 'severeIllness', 'medical'];

export function matrixOf(map: PolicyMap): MapMatrix {
  const shown = groups
    .map(({ title, perils }) => ({ title, perils: perils.filter((peril) => isShown(map, peril)) }))
    .filter(({ perils }) => perils.length > 0);
  const perils = shown.flatMap((group) => group.perils);
  return {
    groups: shown.map((group) => ({ title: group.title, span: group.perils.length })),
    columns: perils.map((peril) => mapPerilWords[peril]),
    widths: perils.map((peril) => widthOf[peril] ?? 1),
    rows: map.persons.map((person) => ({
      name: person.name,
      note: `${person.age} 岁 · ${roleWords[person.role]}`,
      cells: perils.map((peril) => cellOf(person, { peril, asOf: map.asOf })),
      premium: premiumText(person, map),
    })),
    total: [
      ...perils.map((peril) => totalText(map, peril)),
      yuan(map.premiums.nextTwelveMonthsCents),
    ],
  };
}

function isShown(map: PolicyMap, peril: MapPeril): boolean {
  return always.includes(peril) || map.persons.some((person) => hasAnything(person, peril));
}

/** A sum, or a question that nobody has answered. */
function hasAnything({ cells }: MapPerson, peril: MapPeril): boolean {
  const cell = cells.find((candidate) => candidate.peril === peril);
  return cell !== undefined && (cell.layers.length > 0 || cell.notEntered.length > 0);
}

function cellOf(
  { cells }: MapPerson,
  { peril, asOf }: { readonly peril: MapPeril; readonly asOf: LocalDate },
): CellText {
  const cell = cells.find((candidate) => candidate.peril === peril);
  return cell === undefined ? emptyCell : cellText(cell, asOf);
}

/** Of the policies on this person, whoever pays. */
function premiumText({ id, policyCount }: MapPerson, map: PolicyMap): CellText {
  const soon = map.premiums.nextTwelveMonthsByInsured.find(({ person }) => person === id);
  if (policyCount === 0) return emptyCell;
  return { main: yuan(soon?.cents ?? zeroCents), sub: [`${policyCount} 份保单`] };
}

/** Limits of bills are no sums, a pension that has not begun is not there yet. */
function totalText({ totals, persons }: PolicyMap, peril: MapPeril): string {
  const total = totals.find((candidate) => candidate.peril === peril);
  if (total === undefined || peril === 'pension') return '';
  if (persons.every((person) => layerCount(person, peril) === 0)) return '';
  return wan(total.cents);
}

function layerCount({ cells }: MapPerson, peril: MapPeril): number {
  return cells.find((cell) => cell.peril === peril)?.layers.length ?? 0;
}
