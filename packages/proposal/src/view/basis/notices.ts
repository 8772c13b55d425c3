/** What this paper is not, and how anyone checks it. Source: REGULATION, licence fact. */
import { callout, heading } from '../build.ts';
import type { Block } from '../blocks.ts';
import type { Scope } from '../scope.ts';
import { dateText } from '../text.ts';

export function noticeBlocks({ licence }: Scope): Block[] {
  return [
    heading(2, '声明'),
    {
      kind: 'list',
      items: [
        '费率与条款取自公布的费率表与条款，不是保险公司现在的报价；以保险公司承保时的合同为准。',
        '健康告知、职业与核保结论可能改变价格、除外或拒保；本方案不能代替核保。',
        '本文不是法律、税务或投资意见。',
        '概率是人群的，不是某个人的；没有发生的事不因概率小而不会发生。',
        '新保单等待期内的疾病通常不赔；旧保单在此之前不要退。',
      ],
    },
    licence === null
      ? callout('amber', '为什么每页有“培训用，不得交付客户”', [
          '互联网保险业务监管办法（2021 年 2 月 1 日起施行）规定，非保险机构不得为投保人设计保险方案、比较与报价。' +
            '本机构没有登记有效的业务许可，所以这份文件只能用于培训与内部学习。',
        ])
      : callout('muted', '业务许可', [
          `${licence.holder}，许可证 ${licence.number}，范围：${licence.scope}，地区：${licence.region}，` +
            `有效至 ${dateText(licence.expires)}。`,
        ]),
    callout('muted', '怎样验算这份文件', [
      '在装有策保的电脑上运行：cebao verify 文件名。',
      '程序取出附件 inputs.json 与 results.json，不联网重算每个数字，并与印刷的哈希核对；差一分钱也会指出来。',
    ]),
  ];
}
