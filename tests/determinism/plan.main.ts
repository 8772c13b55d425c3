/** Run by another Node: hashes of a plan and of a stress test, on standard output. */
import { createHash } from 'node:crypto';
import { stressAssumptions } from '@cebao/dossiers';
import { canonicalJson } from '@cebao/kernel';
import { stressFamily } from '@cebao/planning';
import { facts, must, planOf, sampleFamily } from '../planning/families.ts';

const household = sampleFamily('young-couple');
const report = must(planOf(household, 15_000));
const spread = Object.fromEntries(must(stressAssumptions()).map((a) => [a.id, a.default]));
const { lines } = report.plan;
const stress = must(stressFamily({ ...facts, household, lines, spread, seed: 1, paths: 400 }));
const hash = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');
const { node } = process.versions;
process.stdout.write(JSON.stringify({ node, report: hash(report), stress: hash(stress) }));
