import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useDraftStore, useList } from '../../../draft/DraftContext.tsx';
import type { JsonObject } from '../../../draft/json.ts';
import { useSay } from '../../../i18n/language.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { freshName } from '../../../ui/newId.ts';
import { usePeople } from './people.ts';
import type { Role } from './people.ts';
import { PersonItem } from './PersonItem.tsx';

export function PeopleCard(): ReactNode {
  const say = useSay();
  const persons = useList('persons');
  return (
    <section className="card" id="people">
      <header>
        <h2>{say('facts.people')}</h2>
        <p>{say('facts.peopleHint')}</p>
      </header>
      {persons.length === 0 ? (
        <Empty title={say('facts.noPeople')}>{say('facts.noPeopleHint')}</Empty>
      ) : null}
      {persons.map((_, i) => (
        <PersonItem key={i} index={i} />
      ))}
      <AddPerson />
    </section>
  );
}

function AddPerson(): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const people = usePeople();
  const add = (role: Role) => {
    store.set(`persons[${String(people.length)}]`, newPerson(role, freshName('p'), people));
  };
  return (
    <div className="add-row">
      <Button onClick={() => add('adult')}>{say('facts.addAdult')}</Button>
      <Button onClick={() => add('child')}>{say('facts.addChild')}</Button>
      <Button onClick={() => add('elder')}>{say('facts.addElder')}</Button>
    </div>
  );
}

/** A child's occupation and parents follow from what is known; all of it can be changed. */
function newPerson(role: Role, id: string, people: ReturnType<typeof usePeople>): JsonObject {
  const adults = people.filter((person) => person.role === 'adult').map((person) => person.id);
  const base = { id, role, name: '', parents: role === 'child' ? adults : [], tags: [] };
  if (role !== 'child') return { ...base, incomes: [] };
  return { ...base, occupationCode: childOccupation, independentAge: '22', incomes: [] };
}

/** 婴幼儿 in the table of occupations; changed to 学生 when the child goes to school. */
const childOccupation = '000002';
