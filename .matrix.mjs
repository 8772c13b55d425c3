const root = process.argv[2];
const only = process.argv[3];
const { loadPlanningFacts, loadOccupations } = await import(`${root}/packages/dossiers/src/index.ts`);
const { readHousehold, readJson } = await import(`${root}/packages/contracts/src/index.ts`);
const { planFamily } = await import(`${root}/packages/planning/src/index.ts`);
import { readFileSync, readdirSync } from 'node:fs';
const facts = loadPlanningFacts().value; const occupations = loadOccupations().value;
for (const f of readdirSync(`${root}/data/households/ok`)) {
  const name=f.replace('.json',''); if (only && name!==only) continue;
  const h = readHousehold(readJson(readFileSync(`${root}/data/households/ok/${name}.json`), name).value, {occupations}).value;
  for (const b of [6000,12000,20000,40000,80000]) {
    const t0=process.cpuUsage().user; const r=planFamily({...facts, household:h, budgetCents: b*100});
    const ms=((process.cpuUsage().user-t0)/1000).toFixed(0);
    if(!r.ok){console.log(name,b,JSON.stringify(r.error));continue;}
    const v=r.value;
    const rs=v.sheet.filter(x=>x.verdict!=='pass'&&x.id!=='waiver').map(x=>`${x.verdict}:${x.id}:${x.reasons.map(q=>q.code+' '+q.subject).join(',')}`);
    const n=id=>h.persons.find(p=>p.id===id)?.name;
    console.log(name,b,'prem',v.plan.premiumCents/100,'share',(v.plan.incomeShare*100).toFixed(1)+'%','passes',v.plan.certificate.passes,v.plan.certificate.converged,ms+'ms');
    console.log('   ',v.plan.lines.map(l=>`${n(l.insured)} ${l.kind} ${l.sumInsuredCents/1e6}w ${l.premiumCents/100}${l.core?' core':''} ${l.coverYears}y`).join(' | '));
    console.log('   sheet',rs.join(' ; '));
    console.log('   open',v.uncovered.filter(u=>u.openCents>0).map(u=>`${n(u.member)} ${u.peril} L${u.layer} ${(u.openCents/1e6).toFixed(1)}w ${u.reason}`).join(' | '));
  }
}
