/** Each member alone: a birthday that can be, an age that fits the role, an id of its own. */
import { ageAt, compareDates, yearOf } from '@cebao/kernel';
import type { LocalDate, Refusal } from '@cebao/kernel';
import { duplicateFaults } from './references.ts';
import type { Household, Person } from '../household.ts';

const maxAge = 105;
/** Under 16 nobody plans for a family; from 16 one may live on own work (Civil Code, art. 18). */
const minAdultAge = 16;

export function personFaults(household: Household): readonly Refusal[] {
  const { persons, asOf } = household;
  const places = persons.map((person, i) => ({
    thing: `persons[${String(i)}].id`,
    id: person.id,
  }));
  return [
    ...adultFaults(persons),
    ...duplicateFaults(places),
    ...persons.flatMap((person, i) => ageFaults(person, { asOf, thing: `persons[${String(i)}]` })),
  ];
}

function adultFaults(persons: readonly Person[]): readonly Refusal[] {
  if (persons.some((person) => person.role === 'adult')) return [];
  const value = `${String(persons.length)} 人，0 名成年人`;
  return [{ code: 'NO_ADULT', thing: 'persons', value, limit: '至少一名 role 为 adult 的人' }];
}

type Where = { readonly asOf: LocalDate; readonly thing: string };

function ageFaults(person: Person, { asOf, thing }: Where): readonly Refusal[] {
  const birth = birthFault(person.birthDate, { asOf, thing });
  if (birth !== null) return [birth];
  const age = ageAt(person.birthDate, asOf, 'last');
  if (person.role === 'adult' && age < minAdultAge) {
    const value = `adult, ${String(age)} 岁`;
    const limit = `成年人至少 ${String(minAdultAge)} 岁`;
    return [{ code: 'AGE_OUT_OF_RANGE', thing: `${thing}.role`, value, limit }];
  }
  return [
    ...independenceFaults(person, { age, thing }),
    ...stateFaults(person, { age, thing }),
    ...answerFaults(person, { asOf, thing }),
  ];
}

/** What an insurer has answered, it has answered in the person's life, by the day of the file. */
function answerFaults({ health, birthDate }: Person, { asOf, thing }: Where): readonly Refusal[] {
  const [first, last] = [yearOf(birthDate), yearOf(asOf)];
  return (health?.answers ?? []).flatMap(({ year }, i): readonly Refusal[] => {
    if (year >= first && year <= last) return [];
    const at = `${thing}.health.answers[${String(i)}].year`;
    const limit =
      year < first ? `不早于出生的 ${String(first)} 年` : `不晚于 asOf 的 ${String(last)} 年`;
    return [{ code: 'BAD_NUMBER', thing: at, value: String(year), limit }];
  });
}

/** A birthday to come, or of nobody who lives: needs no other fact, and is said with whatever else is wrong. */
export function birthFault(birthDate: LocalDate, { asOf, thing }: Where): Refusal | null {
  const birth = `${thing}.birthDate`;
  if (compareDates(birthDate, asOf) > 0) {
    const limit = `不晚于 asOf ${asOf}`;
    return { code: 'BIRTH_AFTER_AS_OF', thing: birth, value: birthDate, limit };
  }
  // The calendar years come first: a birthday of 1800 has no age that the kernel would count.
  const tooOld = yearOf(asOf) - yearOf(birthDate) > maxAge + 1;
  if (!tooOld && ageAt(birthDate, asOf, 'last') <= maxAge) return null;
  const limit = `0 至 ${String(maxAge)} 岁`;
  return { code: 'AGE_OUT_OF_RANGE', thing: birth, value: birthDate, limit };
}

/** Nobody pays into the pension scheme before this age (Labour Law art. 15). */
const minWorkAge = 16;
const monthsPerYear = 12;

/** Before the delay men retire at 60, women at 55 or 50; contributions fit into a working life. */
function stateFaults(
  person: Person,
  { age, thing }: { readonly age: number; readonly thing: string },
): readonly Refusal[] {
  const faults: Refusal[] = [];
  const { originalRetirementAge: original, pensionInsurance: insurance, sex } = person;
  if (original !== null && (original === 60) !== (sex === 'male')) {
    const limit = '男性 60；女性 55（管理、技术岗）或 50（工人岗）';
    const value = `${sex} ${String(original)}`;
    faults.push({ code: 'BAD_FIELD', thing: `${thing}.originalRetirementAge`, value, limit });
  }
  if (insurance === null) return faults;
  const most = Math.max(age + 1 - minWorkAge, 0) * monthsPerYear;
  if (insurance.contributedMonths > most) {
    const value = String(insurance.contributedMonths);
    const limit = `${String(age)} 岁，至多 ${String(most)} 个月`;
    const at = `${thing}.pensionInsurance.contributedMonths`;
    faults.push({ code: 'BAD_NUMBER', thing: at, value, limit });
  }
  return faults;
}

function independenceFaults(
  person: Person,
  { age, thing }: { readonly age: number; readonly thing: string },
): readonly Refusal[] {
  const { independentAge } = person;
  if (independentAge === null || independentAge >= age) return [];
  return [
    {
      code: 'AGE_OUT_OF_RANGE',
      thing: `${thing}.independentAge`,
      value: String(independentAge),
      limit: `不小于现在的 ${String(age)} 岁`,
    },
  ];
}
