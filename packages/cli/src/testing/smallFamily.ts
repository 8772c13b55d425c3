/** One adult, one loan, a short horizon: as small as a family with a plan can be. */
export const smallFamily = {
  format: 'cebao.household/1',
  name: '一人之家',
  asOf: '2026-11-01',
  region: '江苏省南京市',
  persons: [
    {
      id: 'adult',
      name: '周明',
      sex: 'male',
      birthDate: '1990-05-05',
      role: 'adult',
      occupationCode: '170506',
      socialMedical: 'employee',
      incomes: [{ label: '工资', kind: 'work', annualCents: '20万', untilAge: 63 }],
      ifSurviving: null,
    },
  ],
  costs: [
    { label: '基本生活', kind: 'living', layer: 1, person: 'adult', annualCents: '5万' },
    { label: '父母生活', kind: 'elderSupport', layer: 1, annualCents: '3万' },
  ],
  debts: [
    {
      label: '房贷',
      balanceCents: '60万',
      nominalRate: 0.035,
      remainingYears: 12,
      repayment: 'levelInstalment',
    },
  ],
  assets: [{ label: '存款', valueCents: '8万', kind: 'cash' }],
  policies: [],
  manualLines: [],
  choices: { budgetCents: '3,000元', assumptions: { horizonYears: 12 } },
};
