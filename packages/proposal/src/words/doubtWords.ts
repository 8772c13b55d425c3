/** What is asked about an entry of a family file that mostly is a slip. */
import type { DoubtCode } from '@cebao/planning';

export const doubtWords = {
  large: '超过 1 亿元，请核对是不是多写了一个“万”',
  freePremium: '保费是 0，请核对',
  workLow: '一年的工作收入很低，请核对写的是不是一个月的，或把元写成了分',
  incomeHigh: '一年的收入很高，请核对是不是多写了两个 0 或一个“万”',
  pensionLow: '一年的职工养老金很低，请核对写的是不是一个月的',
  essentialsLow: '必要开支平均每人每年很低，请核对是不是漏写、写成了一个月的，或把元写成了分',
  costsLow: '一年的开支不到收入的十分之一，请核对是不是写成了一个月的',
  costsHigh: '一年的开支超过全部收入加上五分之一的可用资产，请核对支出与收入的单位',
  supportEndless: '赡养没有写到几岁为止，会一直算到推演的最后一年：请写明哪位老人、到几岁',
  supportByChild:
    '没有写是哪位老人，这个年龄按最小的孩子算，会一直付到那个孩子到这个年龄：请写明哪位老人（不在成员里的先加为成员），或改写成赡养结束时最小的孩子的年龄',
  debtLow: '余额与剩余年限不相称，请核对余额的单位',
  premiumAboveSum: '一年的保费超过保额，请核对保额与保费的单位',
  budgetHigh: '预算超过收入的一半，请核对',
  bodyMass: '体质指数（体重除以身高的平方）少见，请核对身高与体重：体重是公斤，不是斤',
  survivorTooOld:
    '现在不工作，那时已到假设“在世配偶工作到的年龄”，这笔收入一年也不会计入：请改这项假设，或核对这笔收入',
  survivorWorkOver:
    '填写的工作收入到那时都已结束，这笔收入一年也不会计入：请核对工作收入到几岁，或核对这笔收入与从第几年起',
  labelTwice: '与前面一项同名：缺口的说明、最能左右它的事实与来源里合成一项，请写不同的名称',
} as const satisfies Record<DoubtCode, string>;
