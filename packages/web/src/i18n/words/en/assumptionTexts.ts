/** Reasons of assumptions, which come with the data in simplified Chinese alone. */
export const assumptionTexts: Readonly<Record<string, string>> = {
  '规划假设，没有官方数字：略高于物价假设，代表以存款和低风险产品为主的家庭；缺口现值按它折算':
    'Planning assumption, no official figure: a little above the assumed prices, for a family that holds mostly deposits and low-risk products; gaps are discounted at it',
  '规划假设，没有官方数字：只用于把金额换算成今天的钱；没有收录逐年 CPI 序列':
    "Planning assumption, no official figure: only turns amounts into today's money; no yearly CPI series is on file",
  '规划假设，没有官方数字：与物价同步，不假设实际增长':
    'Planning assumption, no official figure: in step with prices, no real growth is assumed',
  '规划假设，没有官方数字：与物价同步；历年调整幅度由国家逐年决定':
    'Planning assumption, no official figure: in step with prices; the state decides each year',
  '规划假设，没有官方数字：不按官方序列拟合；官方职工次均住院费用 2021 年 12948 元，2025 年 11522 元，是下降的':
    'Planning assumption, no official figure: not fitted to official series; the official average hospital stay of employees cost 12,948 yuan in 2021 and 11,522 in 2025: it fell',
  '规划假设，没有官方数字：比物价高一个百分点':
    'Planning assumption, no official figure: one percentage point above prices',
  '按 CL4（2025）单一生命体表原样使用；有依据时由规划师调整':
    'CL4 (2025), single life, as it stands; the planner changes it where there is a reason',
  '按 CI4（2020）表原样使用；有依据时由规划师调整':
    'CI4 (2020) as it stands; the planner changes it where there is a reason',
  '规划假设，没有官方数字：取 10%，使长寿的一成仍在终点之外，而不是按平均寿命':
    'Planning assumption, no official figure: 10 %, so that one in ten still lives beyond the end, rather than the average life',
  '规划假设，没有官方数字：家庭未另填时使用；法定退休年龄正在逐步提高，按出生年月有官方对照表':
    'Planning assumption, no official figure: used where the family states nothing else; the statutory age is being raised, an official table gives it by month of birth',
  '规划假设，没有官方数字：由岗位决定（管理、技术岗 55，工人岗 50），应当问清并填在个人资料里':
    'Planning assumption, no official figure: the post decides (office posts 55, workers 50); ask, and enter it with the person',
  '规划假设，没有官方数字（各地每年公布，分地区数字未收录）：8000 元只是整数，请按当地填写':
    'Planning assumption, no official figure: published each year for each place, which is not on file; 8,000 yuan is only a round figure, enter the local one',
  '规划假设，没有官方数字可用于未来（历年由国家公布）：与家庭资金收益率相同':
    "Planning assumption, no official figure: none for years to come (the state publishes it year by year); the same as the return on the family's money",
  '用 2024 年全国数字 54188 元代替，分省数字未收录；病故的丧葬补助金与抚恤金按它的月数计':
    'The national figure of 2024, 54,188 yuan, in place of those of provinces, which are not on file; grants after death by illness are so many months of it',
  '2024 年数字 54188 元；2025 年数字没有找到。只用于展示一次性工亡补助金（20 倍），不进入缺口':
    '54,188 yuan in 2024; none was found for 2025. Only shows the lump sum after death at work (20 times it), and enters no gap',
  '规划假设，没有官方数字：按全额代偿，以遗产的实际价值为限（民法典第一千一百六十一条）':
    'Planning assumption, no official figure: all of it is paid, up to what the estate is worth (Civil Code, article 1161)',
  '规划假设，没有官方数字：三个月；不超过流动资产；默认不扣除，客户选择时才从缺口中扣除':
    'Planning assumption, no official figure: three months, at most the liquid assets; not taken off unless the client asks for it',
  '0 表示按方法规则确定：到最小的孩子独立，基本生活到最后存活者的终点':
    '0 = by the rule of the method: until the youngest child is independent, essentials to the end of the last survivor',
  '0 表示按方法规则确定：10 年、最小的孩子独立、最后一位有收入者退休，取最晚；填得比需求年期长的，只计到需求年期':
    '0 = by the rule of the method: the latest of 10 years, the youngest child independent, and the last earner retired; beyond the years of need nothing counts',
  '规划假设，没有官方数字：先防破产再求舒适，第一层的一元按第二层的十倍计':
    'Planning assumption, no official figure: ruin comes before comfort: a yuan of layer 1 counts ten times one of layer 2',
  '规划假设，没有官方数字：见第一层': 'Planning assumption, no official figure: see layer 1',
  '规划假设，没有官方数字：愿望不与生活争钱，只有客户要求把愿望也保进来时才计，这时填 1，即第二层的十分之一':
    'Planning assumption, no official figure: wishes do not compete with living; counted only where the client asks for it: then 1, a tenth of layer 2',
  '规划假设，没有官方数字：治疗和康复期大部分时间不能工作':
    'Planning assumption, no official figure: no work for most of the time of treatment and recovery',
  '规划假设，没有官方数字：行业惯用三到五年，取三年':
    'Planning assumption, no official figure: three to five years are customary; three',
  '规划假设，没有官方数字：复工后岗位和强度常有下降':
    'Planning assumption, no official figure: post and workload are often smaller after the return to work',
  '规划假设，没有官方数字：约为半职护工，各地差别很大':
    'Planning assumption, no official figure: about a half-time carer; places differ widely',
  '规划假设，没有官方数字：与收入大幅损失的年数一致':
    'Planning assumption, no official figure: the same as the years of the large income loss',
  '规划假设，没有官方数字：一位家长半职照料':
    'Planning assumption, no official figure: one parent cares half-time',
  '规划假设，没有官方数字：约为儿童白血病等疗程的长度，未引用官方数字':
    "Planning assumption, no official figure: about the length of treatment of a child's leukaemia; no official figure is quoted",
  '规划假设，没有官方数字：异地就医的食宿和照料':
    'Planning assumption, no official figure: lodging, meals and care while treated away from home',
  '规划假设，没有官方数字：与成人一致':
    'Planning assumption, no official figure: the same as for adults',
  '规划假设，没有官方数字：高于平均账单；2025 年职工次均住院费用为 11522 元，平均账单不是风险':
    'Planning assumption, no official figure: above an average bill: a stay of an employee cost 11,522 yuan on average in 2025, and an average bill is no risk',
  '规划假设，没有官方数字：一次重病的治疗费用量级':
    'Planning assumption, no official figure: the size of the bill of one serious illness',
  '规划假设，没有官方数字：移植、长期靶向用药等的量级':
    'Planning assumption, no official figure: the size of a transplant or of targeted drugs over a long time',
  '规划假设，没有官方数字：没有收录分地区的目录外比例':
    'Planning assumption, no official figure: shares outside the catalogue by place are not on file',
  '官方全国平均：2025 年职工住院目录内基金支付 84.1%（初步数）；当地起付线、封顶线和比例未收录，用它代替':
    'Official national average: in 2025 the fund paid 84.1 % within the catalogue for employees in hospital (preliminary); it stands in for local lines, limits and ratios, which are not on file',
  '官方全国平均：2025 年居民住院目录内基金支付 66.0%（初步数）；当地起付线、封顶线和比例未收录，用它代替':
    'Official national average: in 2025 the fund paid 66.0 % within the catalogue for residents in hospital (preliminary); it stands in for local lines, limits and ratios, which are not on file',
  '规划假设，没有官方数字：各地封顶线不同，未收录分地区数字；请按当地填写':
    'Planning assumption, no official figure: limits differ by place and are not on file; enter the local one',
  '规划假设，没有官方数字说明公布的基金支付比例是否已含大病保险，默认不计；国家规定不低于 60%（2019 年起），当地比例可填':
    'Planning assumption, no official figure: none says whether the published ratio holds this insurance, so it is not counted unless entered; the state asks for at least 60 % (since 2019)',
  '规划假设，没有官方数字（分地区数字未收录）：国家规定原则上为当地居民人均可支配收入的一半，20000 元只是整数':
    "Planning assumption, no official figure: none by place is on file; by the state's rule half the local residents' disposable income, 20,000 yuan is only a round figure",
  '规划假设，没有官方数字：2025 年职工人均住院 0.21 次，但达到三万元的份额没有公布':
    'Planning assumption, no official figure: 0.21 stays per employee in 2025, but how many reach thirty thousand yuan was not published',
  '规划假设，没有官方数字：无重疾的严重账单随重疾发生率变化':
    'Planning assumption, no official figure: serious bills without a critical illness move with its incidence',
  '规划假设，没有官方数字：意外和急症':
    'Planning assumption, no official figure: accidents and emergencies',
  '规划假设，没有官方数字：取严重账单的十分之一':
    'Planning assumption, no official figure: a tenth of the serious bill',
  '规划假设，没有官方数字：方案另按 0.5 倍和 2 倍各算一次，变动的条目会标出':
    'Planning assumption, no official figure: the plan is computed at 0.5 and at 2 times as well, and lines that change are marked',
  '规划假设，没有官方数字：按条款的全残定义，不再能工作':
    'Planning assumption, no official figure: by the definition of total disability in the terms, no more work',
  '规划假设，没有官方数字：约每月三千元':
    'Planning assumption, no official figure: about 3,000 yuan a month',
  '规划假设，没有官方数字': 'Planning assumption, no official figure',
  '规划假设，没有官方数字：按条款的全残定义视为永久，工作收入原本到退休为止；部分或暂时失能时由规划师改小，并改收入损失比例':
    'Planning assumption, no official figure: by the definition in the terms it is taken as permanent, work would have ended with retirement; for partial or passing disability the planner lowers it, and the share of income lost',
  '规划假设，没有官方数字：2021 年意外表只给出各级伤残合计的给付比（30 至 39 岁男 1.25、女 0.48），一级伤残的份额没有公布':
    'Planning assumption, no official figure: the accident table of 2021 gives only all grades of disability together (men of 30 to 39: 1.25, women 0.48); the share of grade 1 was not published',
  '规划假设，没有官方数字：取整数，代表机构或住家护理；各地差别很大，应当按当地的报价填写':
    'Planning assumption, no official figure: a round figure for an institution or care at home; places differ widely, enter local prices',
  '规划假设，没有官方数字：1 是完全失能；部分失能时由规划师改小':
    'Planning assumption, no official figure: 1 is fully dependent; the planner lowers it for partial dependence',
  '规划假设，没有官方数字：长护险由各统筹地区自定，本项目没有收录任何地区的支付标准；有当地标准时由规划师填写':
    'Planning assumption, no official figure: each place sets its own, none is on file; the planner enters the local standard',
  '规划假设，没有官方数字：平均护理年数没有公布，取 5 年，与目录中护理险（415010）最长的给付年数相同':
    'Planning assumption, no official figure: the average was not published; 5 years, the longest payment of the care cover in the catalogue (415010)',
  '规划假设，没有官方数字：需要他人照护时视为不能工作':
    'Planning assumption, no official figure: who needs the care of others is taken to be unable to work',
  '规划假设，没有官方数字：急售折价':
    'Planning assumption, no official figure: what a quick sale costs',
  '规划假设，没有官方数字：医疗险不经比较直接放入方案的上限':
    'Planning assumption, no official figure: the limit up to which medical cover enters the plan without being compared',
  '规划假设，没有官方数字：低于它的已有医疗险（如限额很低的普惠险）不挡住新的医疗险；默认医疗险在够用的里面选最便宜的':
    'Planning assumption, no official figure: medical cover in force below it (such as city schemes with low limits) keeps no new cover out; the default core is the cheapest that is enough',
  '规划假设，没有官方数字：更早就可能停保的，到时已有病就难买到新的，所以不挡住新的医疗险；新的从已有的不够用的那年起看，也先选保得这么久的':
    'Planning assumption, no official figure: what may end sooner leaves an ill person without new cover, so it keeps no new cover out; the new one counts from the year in which the old is not enough, and one that lasts so long is taken first',
  '规划假设，没有官方数字：更小的保额抵不了康复期的收入损失，也不值得走一次核保；报价不受它限制':
    'Planning assumption, no official figure: a smaller sum does not make up for income lost in recovery, nor is it worth the underwriting; quotes are not bound by it',
  '规划假设，没有官方数字：全部保费接近保额（保费倒挂）时，自己留着这笔钱差不多；报价和锁定的保单不受它限制':
    'Planning assumption, no official figure: where all premiums come near the sum, one may as well keep the money; quotes and locked lines are not bound by it',
  '规划假设，没有官方数字：费率表与条款都没有印最低保费，保险公司的投保规则另有规定；出单、收费与保全有固定成本，一年几十元的合同通常不出单。附加险与豁免随主险，只有一种保额的产品、报价和锁定的保单不受它限制':
    'Planning assumption, no official figure: neither tables nor terms print a least premium, the rules of insurers set it; issuing, collecting and service have fixed costs, and contracts of some ten yuan a year are not usually issued. Riders and waivers follow their main contract; products of one sum, quotes and locked lines are not bound by it',
  '规划假设，没有官方数字：两份不同期间的定期寿险搭配时，每份保额取步长的整数倍，另一份不超过三个步长时也可不到一个步长；步长越小越精细，计算越久':
    'Planning assumption, no official figure: where two terms are laddered, each sum is a multiple of the step; beside at most three steps the other may be below one; smaller steps are finer and take longer',
  '规划假设，没有官方数字：超过则不自动加入':
    'Planning assumption, no official figure: above it no waiver is added by itself',
  '规划假设，没有官方数字：只用于在相当的方案中选与低一档预算最接近的':
    'Planning assumption, no official figure: only chooses, among plans that are as good, the one nearest to that of the next smaller budget',
  '规划假设，没有官方数字：展示再加一千元能换来什么':
    'Planning assumption, no official figure: shows what another thousand yuan buys',
  '计算上限：试算中二到五次就不再变化':
    'A limit of computing: in trials nothing changed after two to five',
  '规划假设，没有官方数字：行业惯例，低于时说明原因，不是约束':
    'Planning assumption, no official figure: customary; below it the reason is said, it binds nothing',
  '规划假设，没有官方数字：行业惯例，高于时说明原因，不是约束':
    'Planning assumption, no official figure: customary; above it the reason is said, it binds nothing',
  '规划假设，没有官方数字：年期内的累计概率':
    'Planning assumption, no official figure: the probability over the years of need',
  '规划假设，没有官方数字：按家庭基本开支的年数':
    "Planning assumption, no official figure: by years of the family's essentials",
  '规划假设，没有官方数字：客户的意愿移动概率等级的界限':
    "Planning assumption, no official figure: the client's wish moves the limits of probability grades",
  '规划假设，没有官方数字：家庭的承受能力移动影响等级的界限':
    "Planning assumption, no official figure: the family's capacity moves the limits of impact grades",
  '规划假设，没有官方数字：赔偿按城镇居民人均可支配收入计二十年的算法没有收录原文，只作一次事故的量级；伤残、扶养费与误工另计，可以修改':
    "Planning assumption, no official figure: the rule of twenty years of townspeople's disposable income is not on file in its own words, so it is only the size of one event; disability, support and lost work come on top, open to change",
  '规划假设，没有官方数字：取整数，只作量级，应按实际情况填写':
    'Planning assumption, no official figure: a round figure for the size alone; enter what applies',
  '规划假设，没有官方数字：取整数，只作量级，应按执业合同填写':
    'Planning assumption, no official figure: a round figure for the size alone; enter what the contracts of the practice say',
  '规划假设，没有官方数字：职业病与工伤停工的概率和时长没有收录；只看收入停这么久，家庭撑不撑得住':
    'Planning assumption, no official figure: how often and for how long work stops after illness or injury at work is not on file; it only asks whether the family bears so long without the income',
  '规划假设，没有官方数字：取一年，与每年一次的检视相同':
    'Planning assumption, no official figure: one year, as the yearly review',
  '规划假设，没有官方数字：没有基金的持仓时取一半；股票与公司股权全部计，存款与债券不计':
    'Planning assumption, no official figure: half, where the holdings of a fund are unknown; shares and company shares count in full, deposits and bonds not at all',
  '规划假设，没有官方数字：没有写资产类别时取一半；写明类别后不再使用':
    'Planning assumption, no official figure: half, where no class is stated; not used once it is',
  '规划假设，没有官方数字：不到三个月为严重，三至六个月为高，六至十二个月为中':
    'Planning assumption, no official figure: below three months severe, three to six high, six to twelve medium',
  '规划假设，没有官方数字：三成、五成、八成分四档，随风险偏好移动':
    'Planning assumption, no official figure: four grades at three, five and eight tenths, moved by risk tolerance',
  '规划假设，没有官方数字：三成、五成、七成分四档，随承受能力移动':
    'Planning assumption, no official figure: four grades at three, five and seven tenths, moved by capacity',
  '规划假设，没有官方数字：三成、四成、五成分四档，随承受能力移动':
    'Planning assumption, no official figure: four grades at three, four and five tenths, moved by capacity',
  '规划假设，没有官方数字：五成、七成、九成分四档，随风险偏好移动':
    'Planning assumption, no official figure: four grades at five, seven and nine tenths, moved by risk tolerance',
  '规划假设，没有官方数字：两成、四成、六成分四档，随风险偏好移动':
    'Planning assumption, no official figure: four grades at two, four and six tenths, moved by risk tolerance',
  '规划假设，没有官方数字：各条路径轮流使用；第一个情景就是方案自己的假设':
    "Planning assumption, no official figure: paths take them in turn; the first scenario is the plan's own assumptions",
  '规划假设，没有官方数字：几十年平均涨幅的不确定，不是逐年波动':
    'Planning assumption, no official figure: how uncertain the average over decades is, not how years differ',
  '规划假设，没有官方数字：以存款和低风险产品为主的家庭':
    'Planning assumption, no official figure: for a family that holds mostly deposits and low-risk products',
  '规划假设，没有官方数字：官方序列近年下降，方向都不确定，所以比物价宽':
    'Planning assumption, no official figure: official series fell in recent years, even the direction is uncertain: wider than prices',
  '规划假设，没有官方数字：与方法中自留额的常用值相同；超过才算“撑不住”':
    'Planning assumption, no official figure: the usual value of the retention in the method; above it a family cannot bear it',
};
