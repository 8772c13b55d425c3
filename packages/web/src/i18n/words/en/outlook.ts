/** Rows of the outlook table, by their id; zh-CN is the table's own text (tests/e2e/words.test.ts). */
import type { outlookWords as zhCN } from '../zhCN/outlook.ts';

export const outlookWords: Readonly<Record<keyof typeof zhCN, string>> = {
  'outlook.label.U01': 'Smoker',
  'outlook.reason.U01':
    'number a day and years are usually asked; heavy smoking may cost a loading',
  'outlook.label.U02': 'Underweight (BMI below 17)',
  'outlook.reason.U02': 'an explanation or an examination is often asked for',
  'outlook.label.U03': 'Obese (BMI 28 to 32)',
  'outlook.reason.U03': 'an examination or a loading is often asked for',
  'outlook.label.U04': 'Severely obese (BMI 32 and above)',
  'outlook.reason.U04': 'illness and medical cover are often declined or postponed',
  'outlook.label.U05': 'Occupation of class 5 or 6',
  'outlook.reason.U05':
    'most products take classes 1 to 4 only; look for one that takes dangerous work',
  'outlook.label.U06': 'Occupation that is declined',
  'outlook.reason.U06': 'accident and term cover are usually not given',
  'outlook.label.U07': 'Hypertension',
  'outlook.reason.U07':
    'grade 1, well controlled and without complications is often accepted; grade 2 and above often declined',
  'outlook.label.U08': 'Hyperlipidaemia',
  'outlook.reason.U08': 'depends on the values and on what comes with it',
  'outlook.label.U09': 'Type 2 diabetes',
  'outlook.reason.U09':
    'illness and medical cover are often declined; some products are made for diabetes',
  'outlook.label.U10': 'High uric acid or gout',
  'outlook.reason.U10': 'depends on the values, on attacks of gout and on the kidneys',
  'outlook.label.U11': 'Fatty liver',
  'outlook.reason.U11': 'mild and with normal liver values it is often standard',
  'outlook.label.U12': 'Hepatitis B carrier',
  'outlook.reason.U12':
    'depends on liver values and ultrasound; the liver is often excluded, or a loading asked',
  'outlook.label.U13': 'Chronic hepatitis B',
  'outlook.reason.U13': 'often declined; the risk of liver cancer counts for cancer cover too',
  'outlook.label.U14': 'Thyroid nodule',
  'outlook.reason.U14':
    'depends on the grade; up to grade 3 often accepted with the thyroid excluded',
  'outlook.label.U15': 'Hyperthyroidism',
  'outlook.reason.U15': 'apply once it is cured or has been stable for some time',
  'outlook.label.U16': 'Breast nodule',
  'outlook.reason.U16':
    'depends on the grade; up to grade 3 often accepted with the breast excluded',
  'outlook.label.U17': 'Lung nodule',
  'outlook.reason.U17':
    'depends on size, kind and follow-up; the lung is often excluded, or the answer postponed',
  'outlook.label.U18': 'Gastric ulcer or polyp',
  'outlook.reason.U18': 'depends on pathology and on whether it is cured',
  'outlook.label.U19': 'Gallstones or gallbladder polyp',
  'outlook.reason.U19': 'medical cover often excludes the gallbladder',
  'outlook.label.U20': 'Uterine fibroids',
  'outlook.reason.U20':
    'medical cover often excludes the uterus; operated on and benign it is often standard',
  'outlook.label.U21': 'Chronic kidney disease',
  'outlook.reason.U21': 'often declined',
  'outlook.label.U22': 'Asthma',
  'outlook.reason.U22': 'depends on attacks and on medicines',
  'outlook.label.U23': 'Coronary heart disease',
  'outlook.reason.U23': 'often declined',
  'outlook.label.U24': 'Stroke',
  'outlook.reason.U24': 'often declined',
  'outlook.label.U25': 'Cancer in the past',
  'outlook.reason.U25': 'often declined; a few products may be asked some years after the cure',
  'outlook.label.U26': 'Depression or anxiety',
  'outlook.reason.U26': 'life cover includes suicide and is often declined or postponed',
  'outlook.label.U27': 'This kind of cover was declined or postponed before',
  'outlook.reason.U27': 'always asked; find out why it was first',
  'outlook.label.U28': 'Another kind of cover was declined or postponed before',
  'outlook.reason.U28': 'often asked; the reason has to be given',
  'outlook.label.U29': 'This kind of cover was loaded or limited before',
  'outlook.reason.U29': 'may be loaded or limited again',
};
