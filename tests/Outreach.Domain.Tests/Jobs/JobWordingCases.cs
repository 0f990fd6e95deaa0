using Outreach.Domain.Jobs;

namespace Outreach.Domain.Tests.Jobs;

/// <summary>What postings say, and what the safety check has to say about it.</summary>
internal static class JobWordingCases
{
    /// <summary>Words that must block, by rule, one case a line.</summary>
    public static readonly IReadOnlyDictionary<JobRule, string> Blocked = new Dictionary<JobRule, string>
    {
        [JobRule.Fee] = """
            押金200元
            入职需缴纳押金
            收取保证金500元
            服装费200元
            需交服装费
            工服费80元，离职不退
            培训费300元
            岗前培训费自理
            办证费50元
            健康证费由本人承担
            健康证费100元交给公司
            体检费80元交到前台
            入职体检费150
            报名费20元
            中介费100元
            资料费30元
            建档费50
            介绍费100元
            会员费99元
            材料费20元
            手续费30元
            诚意金100元
            抵押金500元
            交定金100元
            预付200元占名额
            先交200元
            先缴200元
            需先付100块
            先转50元
            交200元
            入职前转账300元
            微信转200元锁定名额
            扣首月工资作押金
            押一个月工资
            押半个月工资
            工资押一个月
            压工资
            压一个月工资
            压薪半个月
            扣第一个月工资
            先交钱再上岗
            需自费购买工服
            必须购买公司产品
            收取一定费用
            每人收取50元
            押200元
            报名需扫码支付30元
            一次性费用200元
            缴费后上岗
            需缴纳费用100元
            A deposit of 200 yuan is required.
            You pay a registration fee of 50 yuan.
            Training fee: 300 RMB
            Students pay for their own uniform
            You must pay for your uniform
            Please transfer 100 yuan before your first shift
            There is a 200 yuan security deposit, refundable
            An application fee applies
            Uniform fee will be deducted from the first wage
            An upfront payment is needed
            You need to buy a starter kit
            Agency fee 100 yuan
            押 金
            押　金
            壓金
            壓 金
            押*金
            押.金
            押。金
            押,金
            押，金200
            押、金
            押（金）
            押-金
            押/金
            押~金
            押|金
            押_金
            押…金
            押...金
            押★金
            押💰金
            押🔥🔥金
            押💰200元
            押&金
            押@金
            押$金
            押\n金200元
            押\r\n金
            押\u200b金
            押\u00ad金
            押\u2060\ufeff金
            押\u0301金
            「押」「金」
            【押】【金】
            押筋
            押巾
            丫金
            压金
            压巾
            鸭金
            押斤200元
            押今
            扌甲金
            yajin
            ya jin 200
            ya金
            YA金
            yā jīn
            ｙａｊｉｎ
            押jin
            押 j i n
            保 证 金
            保證金
            保正金
            保证今
            保证巾
            保政金
            宝证金
            bao证金
            保zheng金
            baozhengjin 200
            保*证*金
            保、证、金
            服装废
            服装飞
            服裝費
            fu装费
            服妆费
            服zhuang费
            服装fei
            fuzhuangfei
            服.装.费
            服 装 费
            工-服-费
            工服废
            培训飞
            培训废
            培訓費
            培训fei
            peixun费
            培*训*费
            体检飞
            体捡费
            報名費
            办证飞
            资料废
            中介废
            交贰佰元
            交二百块
            交两百
            交２００元
            交②⓪⓪元
            交2 0 0 元
            先交2oo元
            交叁佰圆
            繳納貳佰圓
            交200块钱
            交￥200
            交200RMB
            jiao200元
            胶200元
            d e p o s i t
            D.E.P.O.S.I.T
            dep0sit of 200
            dеposit
            ｄｅｐｏｓｉｔ
            de-posit 200 yuan
            depósit
            reg1stration fee
            不收押金，但需交服装费200元
            无需垫付，先交保证金
            不收押金吗？收200
            收押金吗？收！
            押金不退
            不退押金
            不退还押金
            押金200元（离职退还）
            不收押金只收保证金
            不收押金，只收保证金
            不交押金不得上岗
            不交押金，不得上岗
            不交押金者不予录用
            未交押金的同学不安排上岗
            没交押金的勿扰
            不是不收押金
            并非不收押金
            不得不交押金
            不能不收押金
            不可能不收押金
            不仅收押金
            不但要交押金
            不少于200元押金
            无押金200元就能上岗
            无论男女都要交押金
            不满一个月扣押金
            免费培训，服装费自理
            免费培训 服装费自理
            不包服装费，自理
            不收押金，服装费自理
            不收押金、但收培训费
            不收押金。培训费100。
            不收押金\n服装费200元
            没有押金，只有服装费
            不叫押金，叫保证金
            无中介费，押金200
            交押金不需要担心，离职全退
            培训费公司先垫，之后从工资中扣除
            No deposit, but a training fee of 100 yuan
            No deposit? A deposit is needed.
            No deposit, no job
            non-refundable deposit
            We do not refund the deposit
            The deposit is not refunded
            Not only a deposit but also a uniform fee
            """,
        [JobRule.HeldPapers] = """
            扣押身份证
            收取身份证原件
            身份证原件由公司保管
            统一保管学生证
            上交身份证
            入职需上交学生证原件
            需押身份证
            押证件
            身份证押在公司
            交身份证原件
            暂扣学生证
            收走毕业证
            身份证放在店里保管
            代为保管护照
            以身份证作抵押
            Hand in your ID card on the first day
            We hold your passport until the end of the contract
            Leave your student card with the manager
            We keep your original ID card
            Surrender your documents
            扣 押 身 份 证
            扣押身份證
            收取身份zheng原件
            扣押身分证
            扣押学*生*证
            扣壓學生證
            扣押shenfenzheng
            扣押身💳份证
            不扣押身份证但收取学生证原件
            不上交身份证不得入职
            提供身份证原件并上交
            """,
        [JobRule.OrderBrushing] = """
            淘宝刷单
            招刷单员
            手机刷单，一单5元
            刷信誉
            刷好评
            刷销量
            刷五星
            补单员
            做任务返利
            点赞返现
            关注点赞赚佣金
            点赞就能领红包
            好评返现
            抢单返佣
            Order brushing from home
            brushing orders, 10 yuan each
            write fake reviews
            boost shop ratings by fake orders
            刷 单
            刷*单
            刷.单
            刷dan
            刷丹
            刷担
            唰单
            shua单
            shuadan
            刷單
            刷🔥单
            刷\n单
            刷、单
            不刷单，只刷好评
            不是刷单，是补单
            做 任 务 返 利
            刷信.誉
            """,
        [JobRule.Advance] = """
            需垫付货款
            垫付资金
            先行垫款
            先充值后返还
            先充值100元
            自己先垫钱
            先垫后返
            需先垫资
            本金和佣金一起返
            需代垫运费
            先买后返
            预存300元激活账号
            自掏腰包先付
            垫fu
            垫复
            墊付
            垫 付
            垫*付
            垫负资金
            dian付
            dianfu货款
            垫💴付
            垫。付
            无需经验，需垫付
            不垫付不返佣
            You pay in advance and get it back with commission
            You need to top up your account first
            Advance the money for the goods
            """,
        [JobRule.Account] = """
            出租银行卡
            收购银行卡
            借银行卡用一下
            租借电话卡
            高价收电话卡
            收微信号
            出租微信号
            出售实名账号
            租用支付宝账号
            买卖银行账户
            跑分
            跑分平台，佣金1%
            提供收款码
            提供本人收款码收款
            借用你的支付宝收款码
            办理银行卡后寄给我们
            代实名认证
            收购QQ号
            Rent out your bank card
            Sell your SIM card
            lend us your WeChat account
            Use your account to receive transfers
            出租银行咔
            出租银 行 卡
            出租銀行卡
            收V信号
            出租威信号
            租薇信号
            收扣扣号
            跑fen
            paofen
            跑.分
            收购电話咔
            提供收*款*码
            出租yinhang卡
            收购支付寶账号
            """,
        [JobRule.Pyramid] = """
            拉人头
            拉人头奖励
            交入会费
            入会费
            发展下线
            拉三个下线
            下线提成10%
            每人发展两名下线
            团队计酬
            层级返利
            三级分销
            直销团队，级别越高奖金越高
            直销，按级别分红
            介绍同学加入，从他们的收入中提成
            人拉人，轻松过万
            加入传销团队
            Recruit others and earn from their sales
            Build your downline
            multi-level marketing
            MLM opportunity
            拉 人 头
            拉*人*头
            拉人投
            拉ren头
            啦人头
            發展下線
            发展下 线
            发展下xian
            入会废
            入會費
            團隊計酬
            发展、下、线
            """,
    };

    /// <summary>Written after the rules, to get past them.</summary>
    public static readonly IReadOnlyDictionary<JobRule, string> SecondLook = new Dictionary<JobRule, string>
    {
        [JobRule.Fee] = """
            入职前需要缴一百五十元的工作服款
            报到当天带好200元现金作为押.金
            每位同学预收100元，开工后退
            制服租金50元
            先把50块钱打到群主微信
            报名只要19.9元
            门槛费99
            自己先付钱买，之后报销
            办理工牌收工本费10元
            名额保留金100元
            首日工资作为押薪
            第一周工资暂不发放，离职时结清
            需要缴纳一定数额的保障金
            违约金500元从工资扣
            无需押金，缴纳200元诚信保证即可
            不需要任何费用，只需100元服装押金
            学生证抵押或押金二选一
            押 ①⓪⓪ 元
            押　　金　二　百
            收取200服装的钱
            伍拾元报名费
            报名费：¥30
            服装另收80
            扫描下方二维码缴纳30元即可入职
            购买398元的入门套餐后即可接单
            我们承诺不收押金（服装费除外）
            除服装费外不收其他费用
            押金非常低
            押金少量
            体检费先由本人支付
            入职需办理健康证，费用120元交由公司统一代办
            不交钱不能上岗
            Please bring 100 yuan as a deposit
            Uniform: 80 yuan, paid by the student
            We charge a one-time joining fee
            deposit needed
            yɑjin 200
            押 ㊎ 200
            押[金]200
            押|金|200|元
            押——金
            押→金
            押﹡金
            押ㅤ金
            ⓨⓐ金
            押⾦
            不是押金，是服装保证金
            不用交押金，交个报名费就行
            无押金，但是要办证费50
            不需要押金，需要培训费
            绝不收押金，只收取50元工本费
            没有中介费；有押金
            免收报名费，培训费200元
            不收押金，押金由学校代收
            不会不收押金
            谁说不收押金
            不收保证金才怪，每人200
            押金交了才能上岗
            押金不高，100元
            押金会退的
            押金可以微信转
            押金，离职返还
            押金100/人
            押金1百
            押金一百整
            需要押一百
            入职押100
            服装费从首月工资扣除
            工作服由公司提供，服装费从工资扣
            培训费公司垫，离职需返还
            体检费200元（入职满三个月报销）
            先付后退，100元
            缴 费 １００ 元
            每人缴壹佰伍拾元整
            交100大洋
            交100r
            交一百五
            您需支付99元激活账户
            支付宝转账50元报名
            收你50元
            向每位学生收取30元
            每位学生需承担80元服装费用
            费用150元，入职当天交
            no fees, except a small deposit
            No fee is charged; a deposit of 100 yuan is returned at the end
            You'll have to pay 50 yuan for training
            deposit: 100
            Deposits are returned after the job
            DEPOSIT！
            培训200元一人
            """,
        [JobRule.HeldPapers] = """
            面试合格后身份证交到人事处，下班领回
            身份证先放我们这里
            学生证原件需上交保管
            员工证件由公司集中保管
            须将身份证押于公司
            把学生证交给组长保管
            身\n份\n证\n原\n件\n上\n交
            统一收身份证
            We will collect all student IDs
            Please leave your passport at the office
            扌口押身份证
            Your ID card will be kept by the manager
            """,
        [JobRule.OrderBrushing] = """
            帮商家做销量，动动手指
            给店铺涨粉点赞，一单3元
            电商补 单 员
            刷 〇 单
            诚招刷手刷单
            刷①单
            不刷单是假的，每天刷单十笔
            点赞关注返佣金
            给商品写好评返现
            非诈骗刷单，正规
            We pay you for brushing orders
            You place fake orders in shops
            拼多多砍单刷 量
            接单员，做单返佣
            """,
        [JobRule.Advance] = """
            货款由学生先行垫上
            先交货款后结算
            任务需要本金，完成后连本带利返还
            先用自己的钱采购
            """,
        [JobRule.Account] = """
            借你的实名微信用三天，给200元
            收闲置电话卡
            银行卡出租一天500
            长租微信号
            收 Q Q 号
            求租支付宝
            帮忙走账，日赚300
            将你的银行卡借给我们
            Lend your bank account for a week
            用自己的卡帮忙转账，每笔提成
            办卡后交给我们使用
            出租手机号
            """,
        [JobRule.Pyramid] = """
            拉来一个人奖励你他工资的10%
            发展你的下级会员
            你推荐的人每做一单你都有提成
            """,
    };

    /// <summary>What an attacker got past the rules.</summary>
    public static readonly IReadOnlyDictionary<JobRule, string> ThirdLook = new Dictionary<JobRule, string>
    {
        [JobRule.Fee] = """
            服装自理，价格180元
            请带200元现金来报到，离职归还
            先给店里200
            学费198元
            圧金200元
            uniform costs 200 RMB
            The uniform is sold at 200 RMB
            first week pay is withheld
            200 RMB will be withheld until you leave
            caution money 200
            bring 200 yuan cash on day one
            首月工资中扣除工装成本200
            领工服时支付二百
            衣服钱150元
            保证200元
            担保200元现金
            200块放店里，走的时候退
            管理费50元
            意向金200元
            席位费
            微信红包200即可锁定名额
            扫码付50占位
            9.9元进群
            首周工资离职发
            押10付
            丫今200
            牙金200
            呀金200元
            押gold200
            首次进货500
            拿样品费100
            deposlt
            """,
        [JobRule.HeldPapers] = """
            身份证压店里
            把学生证给店长保存
            证件由店长收着
            """,
        [JobRule.OrderBrushing] = """
            S單
            用自己的淘宝帮店铺下单，下单金额当日返还
            """,
        [JobRule.Advance] = """
            用自己的淘宝帮店铺下单，下单金额当日返还
            """,
        [JobRule.Account] = """
            出租vx
            微信号日租50
            rent your WeChat
            """,
        [JobRule.Pyramid] = """
            拉1个同学奖励50元
            发展小伙伴，拿他们业绩提成
            招5个同学当组长，提成按组员业绩
            層層分紅
            """,
        [JobRule.PersonalNumbers] = """
            请填写你的身份证号码
            请填写银行卡号和开户行
            请提供身份证照片和支付宝账号
            请填身份证后六位和微信密码
            Your bank card number
            请在报名时填写身份证号和银行卡号
            提供银行卡密码
            Please send your ID card number and bank card number
            身份证正反面拍照发给我
            身份证号：
            提供本人银行卡号用于发放工资
            你的银行卡号是多少？
            请提供支付宝账号
            把短信验证码发给我
            请上传手持身份证照片
            填写sfz号
            不需要银行卡，但要填写身份证号
            Send a photo of your ID card
            What is your WeChat password?
            请提供身份证号，由学校统一登记
            需填写银行卡号，录用后由学校统一登记
            报名时提交身份证号和银行卡号由学校统一登记
            身份证号发给我们，由学校统一登记
            """,
    };

    /// <summary>Words in which no rule may block, one case a line.</summary>
    public const string Clean = """
        押金不收，放心来
        押金？没有！
        报名免费，押金没有
        我们既不收押金，也不收培训费
        本岗位无押金、无垫付、非刷单
        本兼职不涉及刷单、垫付、拉人头
        兼职不交费，交费不兼职
        凡以兼职名义要求垫付、转账的均为诈骗
        要求交押金的兼职都是骗局，请同学们提高警惕
        不存在押金、服装费之类的费用
        从不拖欠工资，从不收押金
        公司不以任何名义收取学生任何费用
        请勿相信要求先交押金的兼职
        遇到扣押身份证的情况请联系外联部举报
        不得以任何理由扣押学生的身份证、学生证
        不留存身份证原件
        身份证仅用于核对，不留存
        带好身份证，当场登记后归还
        凭学生证领取工作餐
        面试时出示身份证原件及复印件
        公司为员工办理健康证，费用全部由公司承担
        负责押金登记
        登记租借雨伞的押金
        收取快递费、打包费
        收取停车费5元
        为顾客结账，收款后开小票
        收取客人餐费
        会员储值卡销售
        向顾客推荐会员套餐
        顾客充值100元送20元
        代收代付水电费
        每单提成2元，每交10单加奖20元
        全勤奖200元，月底支付200元
        每场支付报酬100元
        节假日三倍工资，每天付300元
        交通补贴10元
        支付劳务报酬200元
        每月补贴话费50元
        一次性奖励100元
        转单、改签服务
        按件付2元
        时薪20元，日付
        完成一单付5元
        线下门店打印单据
        洗刷单人床
        刷单面漆
        印刷单据
        为学生购买意外险
        统计报名表
        报名费用：免费
        报名费为0
        培训费：0元
        收费标准解释
        负责向学员收取报名费
        拉人力车体验项目
        上线下线检查设备
        游戏陪玩，准时上线下线
        层级管理
        直销门店导购
        出租车站引导
        租车行前台
        图书借阅与归还
        微信支付收款
        发展潜在客户
        微信群里发通知
        整理银行卡宣传册
        电话卡座台值守
        保证金额核对无误
        Show your passport at check-in
        Bring a copy of your ID card
        Handle deposits and withdrawals for customers
        We never keep your passport
        no need to pay for training
        Free uniform, free training, no deposit!
        The company pays for your uniform
        You will not need to buy a uniform
        Brush the horses
        Help customers top up their cards
        Sell SIM cards to new students at the booth
        Buy lunch for the team (refunded by us)
        我们不会收取同学们的任何押金
        绝无押金、培训费
        不用押身份证，也不用交钱
        不收中介费、服务费、押金、保证金
        郑重承诺：不收取任何报名费、资料费、押金
        请同学们警惕各类先交钱后上岗的骗局
        凡要求缴纳保证金的，一律拒绝
        不接受任何形式的押金
        收费员，站岗收取停车费
        负责停车场收费，找零准确
        帮助顾客办理充值业务
        引导顾客线上充值、办卡
        负责会员充值登记
        奶茶店收银，熟悉扫码支付流程
        整理货架，垫高展台
        在流水线下料
        线下线上同步招募观众
        负责布置路演现场、线下签到
        下线车辆外观检查
        收集问卷并交给组长
        每天交两篇稿件，每篇50元
        每篇稿费50元，当月支付
        每人每天支付160元
        工资转账到银行卡，200元/天
        月底转账3000元
        完成后公司转账200元给你
        做满7天奖励200元
        服装统一，免费借用，下班交还
        提供工装，离职时交回
        公司免费为员工购买保险
        公司提供产品培训和资料
        协助收取参会人员的胸牌押金
        办理借书证，退还读者押金
        招聘会现场核验身份证
        登记访客身份证
        拾获证件上交服务台
        帮同学代收快递
        负责代收包裹
        收银行回单
        向客户介绍银行卡业务
        银行大堂引导员，协助客户办理银行卡
        推广支付宝收款码
        为商户安装收款码
        微信号运营
        直销超市收银
        发展会员，推广健身卡
        团队协作，按单计酬
        介绍朋友一起来，优先录用
        介绍朋友入职奖励50元
        点赞抽奖活动现场维护
        给活动海报点赞即可参加抽奖
        背单词、刷题陪练
        刷墙、刷漆、刷鞋
        押车员
        押运员助理
        压面工
        金银首饰导购
        学费、生活费自己挣
        车费报销，话费补贴30元
        餐费自理
        住宿费自理
        三天试工，试工有工资
        试工期间工资照付
        不押工资
        绝不压工资
        工资不拖欠不克扣
        按时交作业
        飞书、钉钉办公
        保证周末能到岗
        保证金融知识宣传准确
        材料由公司提供
        培训材料飞速整理
        中介公司文员
        报名费由学院承担
        比赛报名费全免
        入会流程讲解
        No fees and no deposit needed
        we do not charge any registration fee
        Customers pay a deposit for the power bank
        Please report anyone who asks for a training fee
        You are paid 200 yuan a day
        You receive 100 yuan per shift
        Students earn 25 yuan an hour
        Collect the tickets and check documents at the door
        Please submit a copy of your ID card
        Reviews of orders in the online shop
        不收押金
        无押金
        免押金
        零押金
        0押金
        不收任何押金
        不收取任何费用
        不收取任何形式的押金
        不会以任何理由收取押金、保证金、服装费、培训费
        绝不向学生收取押金、服装费、培训费等任何费用
        不交押金、不扣证件
        没有押金
        押金：无
        押金全免
        押金0元
        不用交押金
        无需缴纳押金
        不 收 押 金
        不收押筋
        不收壓金
        免押金，200元/天
        无押金 200元/天
        无押金、无中介费、无培训费
        无中介费
        不收押金，不收服装费，不收培训费
        不收押金，服装费，培训费
        押金、服装费、培训费一律不收
        服装费、培训费由公司承担
        需要交押金吗？不需要。
        如遇收取押金、保证金等情况，请立即举报
        凡是要求先交押金、垫付、刷单的都是骗子，请勿相信
        任何要求缴纳押金的行为均属诈骗
        严禁以任何名义向学生收取押金
        无需垫付
        不需要垫付任何资金
        由公司垫付差旅费
        严禁刷单
        拒绝刷单
        非刷单
        不是刷单
        刷单勿扰
        与刷单无关
        谨防刷单诈骗
        警惕刷单、垫付、拉人头等骗局
        反刷单宣传志愿者
        免费培训
        提供免费岗前培训
        培训费由公司承担
        培训费全免
        培训免费
        公司承担培训费
        体检费公司报销
        报销体检费100元
        办证费用由店里报销
        免费提供工作服
        工服由店里提供
        服装公司统一提供
        不扣押身份证
        不收取身份证原件
        不得扣押学生证
        携带身份证面试
        面试请带身份证和学生证
        出示学生证
        请出示身份证原件核对，当场归还
        提交身份证复印件
        请妥善保管好自己的身份证
        收银员
        负责收银、理货
        收取顾客押金
        负责为顾客办理押金退还
        负责押金的收取与退还
        协助客户缴纳保证金
        为租客退押金
        交通费补贴
        报销交通费
        交接班
        做好交接班记录
        餐费补贴15元
        加班费另算
        日结200元
        工资日结，每天200元
        每天支付200元
        每小时支付25元
        工资200元/天，当天结清
        良好的交流能力
        发展线下门店
        负责线下活动
        线下推广
        线上线下推广活动
        线上线下线索整理
        线下产品展示
        产品下线检测
        不拉人头
        没有下线，没有入会费
        押韵的文案
        上交当日报表
        下班后上交营业款
        交班
        刷卡
        刷碗
        刷盘子
        刷单词小程序测试
        印刷单页
        发放宣传单
        垫板
        更换坐垫
        会员卡推广
        办理会员
        推广会员卡，引导顾客注册会员
        销售电话卡
        校园卡推广
        不出租、出借银行卡
        谨防出租、出借银行卡
        工资发到本人银行卡
        POS机刷银行卡
        手机跑分测试员
        抵押、金融专业优先
        无抵押，金融岗位
        保证今天完成
        保证金牌服务
        减压，今天就来
        培训飞行员
        服装非常好看
        材料废弃处理
        提供培训，费用全包
        押送货物
        每提交一份问卷2元
        转发一条2元
        转正后200元/天
        成交一单提成50元
        介绍费用明细给顾客
        解压金属玩具销售
        代理品牌入会活动介绍
        直销牛奶
        厂家直销，级别以上干部优先
        小组团队合作
        扣除个税
        迟到一次扣10元
        补单据
        刷墙
        分拣快递，按件计酬
        不少于两天一周
        不迟到、不早退
        陪同学生体检
        体检合格
        需持有健康证
        健康证可协助办理
        需要本人身份证办理入职登记
        No deposit
        no fees
        No deposits, no fees of any kind
        free training
        We never ask for a deposit
        You will never be asked to pay a deposit or hand in your ID card.
        There is no registration fee.
        Uniforms are provided free of charge
        The training fee is paid by the company
        Training fee: none
        A deposit is not required
        Wages are paid by direct deposit
        Handle customers' deposits at the front desk
        Bring your ID card to the interview
        工资打到本人银行卡
        工资通过银行转账发放
        面试请带身份证
        录取后由学校统一登记
        会员卡号录入
        核对快递单号
        核对住客身份证号
        负责录入身份证号信息
        不需要提供身份证号和银行卡号
        请勿向任何人透露银行卡密码
        保护好自己的银行卡密码
        任何索要银行卡密码的都是诈骗，请举报
        协助客户设置支付密码
        请提供一寸证件照
        请填写学号和手机号
        We never ask for your bank card number
        Do not send anyone your ID number
        Bring your student card
        Enter customers' card numbers
        带团200元/天
        带好水杯
        每天保证200元
        底薪保证200元
        工资先给到学生
        学费自己挣
        登记学费
        拉货、理货
        拉一个展架
        红包雨活动现场维护
        衣服整理
        服装自备
        工服免费
        公司提供工服
        样品整理
        管理费用报表
        负责进货、理货
        保证质量
        不扣除服装费
        首周培训，工资照发
        牙科诊所前台
        把学生证给店长看一下
        面试时证件自己拿好
        为顾客下单
        美食城收银，帮顾客下单
        订单金额核对
        运营企业微信
        团队成员合作完成业绩
        Uniform costs are covered by us
        The uniform is free
        Bring a pen
        Wages are never withheld
        Save money for your studies
        Photos of the event
        Show your student card
        Keep your ID card with you
        Beware of brushing scams
        If anyone asks you for a deposit, report it to us.
        Brushing and bathing dogs
        Wages are paid in advance
        In this trade positions are rare
        We pay for your uniform
        """;

    /// <summary>Words that need a reason, by rule.</summary>
    public static readonly IReadOnlyDictionary<JobRule, string> Warned = new Dictionary<JobRule, string>
    {
        [JobRule.TooGood] = """
            高薪轻松
            轻松高薪
            轻松日入上千
            躺赚
            躺着赚钱
            日赚五百不是梦
            日入过千
            日入1000+
            月入过万
            月入过萬
            月 入 上 万
            无需经验高薪
            零门槛高回报
            0经验高薪
            稳赚不赔
            在家动动手指就能赚钱
            一部手机轻松赚钱
            轻松月入过万
            Easy money
            earn thousands a week from home
            Get rich quick
            no experience, high pay
            """,
        [JobRule.PaperCopies] = """
            交身份证复印件
            提交学生证复印件
            面试时出示身份证原件及复印件
            身份证、学生证复印件各一份
            学生证原件和复印件
            面试请自备身份证影印件
            需复印身份证一份
            身份證複印件
            身 份 证 复 印 件
            上岗前交一份学生证的复印件
            发学生证照片给店长
            不收押金，交身份证复印件即可
            Bring a copy of your ID card
            Hand in a photocopy of your student card
            student ID copy
            """,
    };

    /// <summary>Words that promise nothing.</summary>
    public const string Sober = """
        轻松的工作氛围
        工作氛围轻松
        工作轻松，时薪20元
        高薪诚聘英语家教
        日结200元
        月薪4000元
        不承诺高薪，按劳取酬
        拒绝躺赚骗局
        无需经验，可培训
        工资上不封顶
        an easy-going team
        请携带学生证到岗
        凭学生证入场
        不收身份证复印件
        无需提交学生证复印件
        不需要身份证复印件
        身份证复印件不用交
        身份证复印件一律不收
        不留存学生证照片
        负责整理学生证复印件
        核对顾客身份证复印件
        请提供一寸证件照
        请带健康证复印件
        银行卡号录取后由学校统一登记
        负责复印和装订材料
        No copy of your ID is needed
        Make copies of worksheets for the students
        """;
}
