/** The facts of a family as the form holds them: the tree of the family file, leaves as typed. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
export type Step = string | number;

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** `persons[0].incomes[1].annualCents`, as refusals name it. */
export function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}

export function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>(
    (path, step) =>
      typeof step === 'number'
        ? `${path}[${String(step)}]`
        : path === ''
          ? step
          : `${path}.${step}`,
    '',
  );
}

export function getAt(tree: Json | undefined, path: string): Json | undefined {
  return stepsOf(path).reduce<Json | undefined>(childOf, tree);
}

/** A copy with the value at the path; what the path needs on its way is made. */
export function setAt(tree: Json | undefined, path: string, value: Json): Json {
  return setSteps(tree, stepsOf(path), value);
}

/** A copy without the item of a list or the key of an object. */
export function removeAt(tree: Json, path: string): Json {
  const steps = stepsOf(path);
  const last = steps.at(-1);
  const parentPath = pathOf(steps.slice(0, -1));
  const parent = parentPath === '' ? tree : getAt(tree, parentPath);
  if (isList(parent)) {
    return setAt(
      tree,
      parentPath,
      parent.filter((_, i) => i !== last),
    );
  }
  if (!isObject(parent)) return tree;
  const rest = Object.fromEntries(Object.entries(parent).filter(([key]) => key !== last));
  return parentPath === '' ? rest : setAt(tree, parentPath, rest);
}

export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => sameJson(a[key], b[key]));
  }
  return a === b;
}

export function textAt(tree: Json | undefined, path: string): string {
  const value = getAt(tree, path);
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

export function listAt(tree: Json | undefined, path: string): readonly Json[] {
  const value = getAt(tree, path);
  return isList(value) ? value : [];
}

function childOf(tree: Json | undefined, step: Step): Json | undefined {
  if (typeof step === 'number') return isList(tree) ? tree[step] : undefined;
  return isObject(tree) && Object.hasOwn(tree, step) ? tree[step] : undefined;
}

function setSteps(tree: Json | undefined, steps: readonly Step[], value: Json): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const child = setSteps(childOf(tree, step), rest, value);
  if (typeof step === 'string') return { ...(isObject(tree) ? tree : {}), [step]: child };
  const list = isList(tree) ? [...tree] : [];
  list[step] = child;
  return list;
}
