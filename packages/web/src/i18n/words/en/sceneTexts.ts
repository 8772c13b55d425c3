/** Reasons of the figures of scenes, and what scenes call their costs and debts: with the data in simplified Chinese alone. */
export const sceneTexts: Readonly<Record<string, string>> = {
  '规划假设，没有官方数字：约每月两千元，取整数，应减去老人自己的养老金':
    'Planning assumption, no official figure: about 2,000 yuan a month, rounded; less the pension the elder has',
  '规划假设，没有官方数字：取整数': 'Planning assumption, no official figure: a round figure',
  '规划假设，没有官方数字：老人需要照护的时间往往更长，取八年':
    'Planning assumption, no official figure: elders often need care for longer; eight years',
  '规划假设，没有官方数字：取整数，应按合同填写':
    'Planning assumption, no official figure: a round figure; enter what the contract says',
  '规划假设，没有官方数字：约每月六千元，取整数':
    'Planning assumption, no official figure: about 6,000 yuan a month, rounded',
  '规划假设，没有官方数字：境外就医大部分不在目录内，取六成':
    'Planning assumption, no official figure: most treatment abroad is outside the catalogue; six tenths',
  '规划假设，没有官方数字：均等分割，以协议或判决为准':
    'Planning assumption, no official figure: equal shares; the agreement or the judgment decides',
  '规划假设，没有官方数字：均等分担，以协议或判决为准':
    'Planning assumption, no official figure: shared equally; the agreement or the judgment decides',
  '规划假设，没有官方数字：约每月一千五百元，以协议或判决为准；没有孩子时填 0':
    'Planning assumption, no official figure: about 1,500 yuan a month; the agreement or the judgment decides; 0 without children',
  '规划假设，没有官方数字：两处居住，取整数':
    'Planning assumption, no official figure: two homes instead of one, a round figure',
  '规划假设，没有官方数字：跑外勤的职业多在三类，取三类，投保时以保险公司的认定为准':
    'Planning assumption, no official figure: most work on the road is in class 3; the insurer decides on application',
  '规划假设，没有官方数字：异地就医自付更多，取四成':
    'Planning assumption, no official figure: more is paid by oneself away from home; four tenths',
  '规划假设，没有官方数字：取整数，按习惯填写':
    'Planning assumption, no official figure: a round figure; enter what is usual',
  '规划假设，没有官方数字：六类是可承保的最高一类':
    'Planning assumption, no official figure: class 6 is the highest that is insured',
  '规划假设，没有官方数字：风险津贴，取整数':
    'Planning assumption, no official figure: extra pay for the danger, a round figure',
  '规划假设，没有官方数字：重体力与高处作业的伤残更重，比标准假设高':
    'Planning assumption, no official figure: heavy work and work at heights injure more severely; above the standard assumption',
  '规划假设，没有官方数字：只有失业金，取一成半':
    'Planning assumption, no official figure: unemployment benefit alone; fifteen hundredths',
  '规划假设，没有官方数字：取一年': 'Planning assumption, no official figure: one year',
  '规划假设，没有官方数字：取整数，应按当地填写':
    'Planning assumption, no official figure: a round figure; enter what is local',
  '规划假设，没有官方数字：约房价的两成，应按合同填写':
    'Planning assumption, no official figure: about a fifth of the price; enter what the contract says',
  '规划假设，没有官方数字：房价减首付':
    'Planning assumption, no official figure: the price less the down payment',
  '规划假设，没有官方数字：最长的常见期限':
    'Planning assumption, no official figure: the longest usual term',
  '规划假设，没有官方数字：约每月两千元，取整数':
    'Planning assumption, no official figure: about 2,000 yuan a month, rounded',
  '规划假设，没有官方数字：取整数，各地与选择差别很大':
    'Planning assumption, no official figure: a round figure; places and choices differ widely',
  '规划假设，没有官方数字：幼儿园通常从三岁起':
    'Planning assumption, no official figure: kindergarten usually begins at three',
  '规划假设，没有官方数字：从三岁到二十二岁':
    'Planning assumption, no official figure: from three to twenty-two',
  '规划假设，没有官方数字：通常大学毕业':
    'Planning assumption, no official figure: usually the end of university',
  '规划假设，没有官方数字：产假与育儿期收入减半':
    'Planning assumption, no official figure: half the income during maternity leave and caring',
  '规划假设，没有官方数字：油费、停车、保养、车险合计，取整数':
    'Planning assumption, no official figure: fuel, parking, maintenance and insurance together, a round figure',
  '规划假设，没有官方数字：常见的一档，应按保单填写':
    'Planning assumption, no official figure: a usual step; enter what the policy says',
  '规划假设，没有官方数字：对方不分割财产时为一':
    'Planning assumption, no official figure: all of it where the other takes no share of assets',
  '规划假设，没有官方数字：对方不分担债务时为一':
    'Planning assumption, no official figure: all of it where the other takes no share of debts',
  '规划假设，没有官方数字：约每月三千元，取整数':
    'Planning assumption, no official figure: about 3,000 yuan a month, rounded',
  '规划假设，没有官方数字：到小学阶段':
    'Planning assumption, no official figure: until primary school',
  '规划假设，没有官方数字：取整数，从现金与可变卖资产里出':
    'Planning assumption, no official figure: a round figure, out of cash and assets that can be sold',
  '规划假设，没有官方数字：先紧后松，取四成':
    'Planning assumption, no official figure: tight at first; four tenths',
  '规划假设，没有官方数字：取三年': 'Planning assumption, no official figure: three years',
  '规划假设，没有官方数字：小企业贷款通常要求个人担保':
    'Planning assumption, no official figure: loans to small companies usually ask for a personal guarantee',
  '规划假设，没有官方数字：取整数，国家与学校差别很大':
    'Planning assumption, no official figure: a round figure; countries and schools differ widely',
  '规划假设，没有官方数字：本科入学的年龄':
    'Planning assumption, no official figure: the age at which a first degree begins',
  '规划假设，没有官方数字：本科年限':
    'Planning assumption, no official figure: the years of a first degree',
  增加的赡养: 'more support of elders',
  境外生活: 'living abroad',
  抚养费: 'child support',
  独自生活增加的开支: 'extra costs of living apart',
  出行: 'travel',
  新房: 'new home',
  新房贷款: 'mortgage of the new home',
  新生儿: 'the new baby',
  新生儿基本生活: 'living costs of the new baby',
  新生儿教育: 'education of the new baby',
  养车: 'keeping a car',
  驾车: 'driving',
  请人照料: 'childcare',
  新公司: 'the new company',
  出国读书: 'studies abroad',
};
