using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>
/// The words that the safety check looks for. Chinese is read by <see cref="JobReading.Joined"/>, English by
/// <see cref="JobReading.Words"/>. Every gap is bounded, so that the time taken grows only with the length of the text.
/// Each word is written with the characters and the pinyin that are put in its place to hide it.
/// </summary>
internal static partial class JobPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string N = ChineseText.NumeralClass;
    private const string Any = "[^,。;!?:]";
    private const string NoLetter = "(?![a-z])";
    private const string AfterLetter = "(?<![a-z])";

    // 200元/天 is pay; the stroke between two characters is not read.
    private const string NotPerTime = "(?!钱?(/|每|一(?=[天日小时晚场单]))?(天|日(?![后前])|小时|时(?!间|候)|h|个?钟|节(?!前|后)|课时|次(?![月日年性])|场|单(?!独)|件|份|月(?![底末初])|周(?![末一二三四五六日])|晚|班|张|年(?![底末])))";

    // 200元, 二百块, 贰佰圆, 2oo元, ¥200. No unit is a figure, so that a run of figures without one is gone through once, not from each end.
    private const string BeforeFigures = "([:为是共约计]{0,2}(人民币)?(¥[0-9]{1,7}|";
    private const string AfterFigures = "[多余来]?(元|块钱?|圆|rmb|人民币|¥|大洋|yuan|cny|r" + NoLetter + "))整?(?<amount>)" + NotPerTime + ")";
    private const string Amount = BeforeFigures + "(?!0(\\.0)?元|零元)[0-9o" + N + "](?>[0-9o" + N + ".]{0,9})" + AfterFigures;

    // Where nothing stands before it that says so, an amount is looked for from its first figure alone: otherwise a long run of
    // figures would be gone through from each of them.
    private const string LeadingAmount = BeforeFigures + "(?!0(\\.0)?元|零元)(?<![0-9o" + N + "])[0-9o" + N + "](?>[0-9o" + N + ".]*)" + AfterFigures;

    // Beside the name of a fee or a verb of paying, the unit may be missing.
    private const string BareAmount = "([:为是共约计]{0,2}[1-9一二两三四五六七八九壹贰叁肆伍陆柒捌玖](?>[0-9" + N + "]{1,6})(?<amount>)(?=$|[,。;!?()、]|可?退|不退|押|现金|整|离职|报名|上岗|名额|就|才|后|即可|占|锁|进群|入群|,))";
    private const string AnyAmount = "(" + Amount + "|" + BareAmount + ")";

    private const string Jin = "(金(?![融牌银色属])|筋|巾|斤|津|襟|钅|今(?![天年日晚后早明])|jin|gold" + NoLetter + "|j" + NoLetter + ")";
    private const string Fei = "(费用?(?![率])|废(?![弃料品纸旧物除水])|飞(?![行机速快天跃翔])|沸|fei" + NoLetter + "|非(?=[:为]?[0-9" + N + "]))";
    private const string FeiOnly = "(费(?![用率])|废(?![弃料品纸旧物除水])|fei" + NoLetter + ")";

    private const string Deposit = "((押|圧|扌甲)" + Jin + "|压(金(?![融牌银色属])|巾|斤|津|jin|今(?![天年日晚后早明]))|[丫鸦垭鸭亚](金(?![融牌银色属])|巾)|丫(筋|jin)|(丫今|[牙呀芽雅](金|巾|今|斤|筋))(?=:?[0-9" + N + "]{2})|"
        + AfterLetter + "ya(金|筋|巾|斤|jin" + NoLetter + ")|" + AfterLetter + "yj(?=:?[0-9]{2}))";

    private const string Guarantee = "((保|宝|饱|bao)(证|正|政|整|郑|征|zheng)" + Jin + "(?!额[核准正无不])|" + AfterLetter + "bzj" + NoLetter
        + "|(诚意|意向|诚信|信誉|履约|风险|质保|抵押|担保|承诺|占位|锁位|保留|留位|名额|预约)金(?!牌)|(?<![固确肯决规稳一拟指限鉴])定金(?![额牌])|(?<!预)订金(?!额))";

    private const string FeeOf = "(((服|fu|伏|福)(装|妆|庄|zhuang)|工服|工装|制服|工作服|工作装|职业装|西装|工衣|胸牌|工牌|工作证|工号牌|胸卡|(培|陪|pei)(训|xun|讯)|岗前|实训|办证|办卡|上岗证|(健康|jiankang)证(明|办理)?"
        + "|(体|ti)(检|捡|jian)|报(名|ming)|中(介|jie)|资(料|liao)|建档|档案|会员|材料|入职|上岗|面试|激活|解冻|考证|教材|工本|手续|报到|占位|名额|内推|求职|职介|加盟|制卡|模卡|备案|押证|门槛|服务保障|席位|座位|铺位|样品|样衣|介入|居间|劳务中介)" + Fei
        + "|(介绍|推荐|登记|审核|考核|注册|认证|信息|安置|平台|软件|设备|工具)" + FeiOnly + "|(服装|工服|制服|工装|工作服|体检|报名|办证|健康证|名额)的?(租金|款(?![式待])|钱)|(学费|管理费|(衣服|衣裳|鞋子?|帽子|押夹)的?(钱|费|款))(?=" + AnyAmount + "))";

    /// <summary>押金, 服装费, with the amount after it.</summary>
    [GeneratedRegex("(" + Deposit + "|" + Guarantee + "|" + FeeOf + ")([(]?" + AnyAmount + "[)]?)?", Options)]
    public static partial Regex FeeNames();

    /// <summary>押一个月工资, 扣首月工资, 工资压半个月.</summary>
    [GeneratedRegex("([押压]|扣押|扣留|暂扣|克扣|暂押)(第?[0-9" + N + "]{1,3}个?|首|头个?)?(月|周|天|日|星期|礼拜)?的?(工资|薪水|薪资|薪|报酬)(?![条单表])|扣(除|下|掉)?(首|第[一1]个?|头[一1]?个?|前[0-9" + N + "]{1,2}个?)(月|周|天|日|星期)的?(工资|薪)"
        + "|(工资|薪资|薪水|薪)(先|要|需|会|统一)?[押压](?![力缩倒])([0-9" + N + "]{1,3}(个半?月|天|周|月|个?星期)|着)|[押压][0-9" + N + "]{1,3}(个半?月|天|周|星期|月)(工资|薪)?|(首|第[一1]个?|头[一1]?个?)(月|周|天|日|星期)的?(工资|薪资?)" + Any + "{0,4}?(不发|不给|暂不|暂缓|押|抵|作为|(离职|走|最后|结束)(时|后|的时候)?(再|才)?(一起|一并)?[发付结])|[押压][0-9" + N + "]{1,3}付(?!款)", Options)]
    public static partial Regex WithheldPay();

    private const string Hand = "(?<![成外社结公相性提杂递])(交(?![通接班流易友谈代际替叉情货房警稿作互错])|缴|缴纳|交纳|上缴|胶(?=[0-9" + N + "])|" + AfterLetter + "jiao(?=[0-9" + N + "]))";
    private const string Lead = "(?<=(先|需|须|要|预|自|请|你|您|学生|本人|者|应|必须|得|同学|另|^)(自行|自己|先|提前|另|另外|额外|一次性|前|行)?)";
    private const string Clothes = "(工服|工装|制服|工作服|工衣|职业装)";
    private const string Short = "((?!话费|水电|报酬|工资|薪|劳务|奖|补贴|餐补|餐费|停车费|快递费|打包费|门票|车费)[^,。;!?:0-9" + N + "顾客给]){0,6}?";

    /// <summary>交200元, 先转一百块, 每人收取50元, 押200元.</summary>
    [GeneratedRegex(Hand + Short + AnyAmount
        + "|(?<![旋运周好公])(转(?![正发化盘岗播介身运载动让换型])账?|打款|汇款|扫码(支付|付款?|缴费|转账)?|微信转账?)" + Short + AnyAmount
        + "|收取?[你您]" + AnyAmount + "|(?=[付支给掏出])" + Lead + "(付|支付|给付|掏|出)(款|费)?" + Short + AnyAmount
        + "|(?=收)(?<=^|[,。;!?:)]|需|要|另|只|仅|先|预|人|位|同学|学生|会|将|统一|须|均|都|再|公司|我们|店里|平台|中介|一次性)(收取?|收费)" + Short + AnyAmount
        + "|(收取?|交|缴)[0-9" + N + "]{2,6}(元|块)?的?(服装|培训|工服|制服|体检|报名|资料|保证)|违约金(?<amount>)" + AnyAmount + "|费用" + AnyAmount + "(?=由?本?[交缴学自人]|,[^,。;!?:]{0,6}[交缴])"
        + "|押((?![送运韵解])[^,。;!?:0-9" + N + "]){0,2}?" + AnyAmount
        + "|(一次性|入职|前期|上岗|报名|加入|首次|办理|前期准备)费用?" + Amount + "|(自费|自掏|前期投入|前期投资|先投入|先投资|需投入|需投资)" + Short + AnyAmount
        + "|" + Clothes + "([^,。;!?顾客免补奖]){0,5}?(支付|付|交|缴|给|价格|售价|价|成本价?|每套|一套)" + AnyAmount + "|(服装|着装|" + Clothes + ")自[理备购][,:]?[^,。;!?]{0,4}?" + AnyAmount
        + "|(?<!顺)带[上好着齐足够]?(现金)?" + Amount + "(?![的团])|(备好|备足|准备好?|自备)(现金)?" + Amount + "|先给((?![你您学])[^,。;!?]){0,4}?" + AnyAmount
        + "|(?<![天日时晚场单月周薪资少低入])(保证|担保)" + Amount + "(?!以上|起|的?(工资|薪|底薪|收入|奖)|收入|到手)"
        + "|红包[0-9o." + N + "]{1,6}(元|块)?(即可|就|锁|占|报名|进群|入群|预留|保留)|(首次|首批|第一次|先|需|自己|自行|自费)(进货|拿货|囤货|订货|提货|铺货)[^,。;!?]{0,3}?" + AnyAmount, Options)]
    public static partial Regex PaysAmount();

    /// <summary>报名200元, 200元打到店里, 200元占位: what begins with an amount, apart, so that the others are found by their first letters.</summary>
    [GeneratedRegex("(?=[只仅另需要收共一0-9o" + N + "¥:为是约计人])(?<=培训|服装|工服|制服|工装|体检|报名|办证|建档|资料)(只|仅|另|另外|需|要|收|共|一次性){0,3}" + Amount + "|" + LeadingAmount + "的?[钱款]?(打|转|汇)(到|给|入|进)(?![你您学本个])"
        + "|(?<![奖返领得送])" + LeadingAmount + "((先|要)?[放存压押搁留][在到]?(店|公司|我们|我这|前台|老板|这里|中介)|(即可|就能|就可|就)?(进群|入群|占位|占座|锁定|锁位))", Options)]
    public static partial Regex AmountPaid();

    /// <summary>先交钱, 缴费上岗, 收取一定费用, 需自费购买工服, 预付200.</summary>
    [GeneratedRegex("(先|要|需|须|得|必须|提前|自己)(交|缴|付|给|出|掏)(钱|费|款)|(交|缴|掏)(钱|费|了?钱)(后|才|上岗|入职|就业|培训|报名|即可)|付费(上岗|入职|培训|内推|报名|入群|实习)|收费(上岗|入职|培训)"
        + "|不(交|缴)(钱|费用?|款)(不|就|者|的)|(缴纳?|交纳?|收取?|扣)" + Any + "{0,8}?保障金|购买" + Any + "{0,12}?(套餐|礼包|课程|产品|会员|资料|装备)(后|才|方可|即可)|(收取?|缴纳?|交纳?|支付)(一定|部分|少量|少许|相应|适当|一笔|些许)的?" + Any + "{0,4}?(费用?|金额|钱|款)|(缴纳|交纳|上交|需交|须交|要交|先交)" + Any + "{0,4}?(?<!水电|话)费用?"
        + "|(需要?|须|要(?!求)|必须|自费|自行|应|自己|自掏腰包|先)(自费|自行|先|提前|掏钱|花钱|自己|统一)*(购买|购置|购|买)" + Any + "{0,6}?(工服|工装|服装|制服|工作服|产品|教材|资料|课程|套餐|套装|设备|会员|装备|礼包)|(工服|工装|服装|制服|工作服)(需|须|要|必须)?(自费|自购|自行购买|自己(购)?买)"
        + "|预付(?!费?卡|工资|薪|报酬|款卡)(" + Any + "{0,4}?(费|款|金)|" + AnyAmount + ")|(需要?|须|要|先)预付(?!费?卡|工资|薪|报酬)|预交|预缴|先[付交缴]后退|扣[除掉下减]?(" + Clothes + "|服装|衣服|培训|体检|办证)的?(成本|费用?|钱|款)", Options)]
    public static partial Regex PaysSomething();

    private const string Paper = "((身|shen)(份|分|fen)(证|zheng|正(?!式))|(学生|学升|xuesheng)(证(?!明)|zheng)|毕业证|学位证|学历证|护照|驾驶证|驾照|户口[本簿]|证件|" + AfterLetter + "(sfz|shenfenzheng|xueshengzheng)" + NoLetter + ")(?!号|复印|影印|扫描|照片|的?复印|正反|信息)";
    private const string Take = "(扣[押压留下]|扣住|(?<![折])扣(?=身|学|证|毕|护)|收取|收走|收缴|收掉|(?<![验接吸回签])收(?=身|学|证|毕|护|你|您|大家)|保管|代管|代为保管|统一保管|代保管|上交|上缴|交出|(?<![提递上])交(?=身|学|证|毕|护|给|上|原)|暂扣|暂存|抵押|质押|(?<![抵质扣])[押压](?=身|学|证|毕|护|下|你|您)|留下|留存|存放|寄存|没收|收存|提交(?=" + Any + "{0,8}原件))";

    /// <summary>扣押身份证, 身份证押在公司.</summary>
    [GeneratedRegex(Take + "((?!个人|自己|本人|随身|顾客|客户|客人|好)" + Any + "){0,6}?" + Paper + "(原件)?|" + Paper + "(等证件)?(原件)?((?!复印|核对|当场|归还|好)[^,。;!?:、]){0,6}?(扣[押压]|代管|统一保管|代为保管|(由|给|被|交)((?!自己|本人|你|您|个人)[^,。;!?:]){1,6}?(保管|保存|收着|收存|收好|拿着|看管|存着|留着)|[放存][^,。;!?:]{1,4}?保管|[押压圧](在|给|于|到|这|店|公司|前台|我)|留在(?!身|手)|[放存留](在|到|给)?(我们|公司|店里|前台|中介|老板|经理|人事)|交(到|至)(?![你您学])|交给|交由|作(为)?(抵押|质押|押)|抵押|质押|暂扣|收走|收缴|上交|上缴|没收)", Options)]
    public static partial Regex HeldPapers();

    private const string Brush = "((?<![印牙毛洗冲粉擦])刷|唰|" + AfterLetter + "shua)";

    /// <summary>刷单, 补单, 点赞返现.</summary>
    [GeneratedRegex(Brush + "([0-9]{0,2}单(?![词杠元车向反面页])|丹|担|旦|dan" + NoLetter + "|信誉|信用|好评|销量|评价|流量|评论|榜|票|粉丝|赞|钻|人气|单量|阅读量|播放量|浏览量|五星|数据|xinyu|haoping)"
        + "|(?<![增])补单(?!据)|任务返(利|现|佣|钱)|返佣任务|(点赞|关注|好评|评论|转发|抢单|拍单|下单|浏览|收藏|打榜)" + Any + "{0,4}?(返现|返利|返佣|返钱)|(点赞|关注)" + Any + "{0,6}?(赚|挣|领)(取)?(钱|佣金|红包|现金|零花)|抢单" + Any + "{0,3}?佣|做单" + Any + "{0,2}?[返佣]|" + AfterLetter + "s单(?![品元独])|(帮|给|替|为)(店铺|商家|网店|店家|卖家|店里)" + Any + "{0,4}?(下单|拍单)|做(销量|好评|信誉|单量)|刷量|虚假(交易|订单|评价|好评)|空包(?!装)|(点赞|关注|涨粉)" + Any + "{0,4}?,?(一个|一次|一单|每个|每次|每单|1个)" + AnyNumber + "元", Options)]
    public static partial Regex OrderBrushing();

    private const string AnyNumber = "[0-9.o" + N + "]{1,6}";

    /// <summary>垫付, 先充值.</summary>
    [GeneratedRegex("(垫|墊|" + AfterLetter + "dian)(付|复(?!印)|负(?!责)|富|附|副|fu" + NoLetter + "|款|资|钱|本金)|[先代自]垫(?![板子高])|(自己|自行|先行|提前|本人|学生|个人)(先)?垫(?![板子高])|垫货|" + AfterLetter + "dianfu"
        + "|(先|预|需要?|须|首次|自己|自行|提前|本人)(自己|自行|先|行)?(充值|充钱|冲值|冲钱|充(?=[0-9" + N + "]))|充值(后)?(返|激活|做任务|领|解锁|升级|提现)|预存|先(买|拍|付|购)" + Any + "{0,4}?后?返|(自带|投入|带上?|返还?|先出)本金|本金(和|\\+|与|加|及|、|以及|佣金)" + Any + "{0,4}?(返|退)|本金佣金|(需要?|要|自备|准备|投)本金|连本带[利佣]|(先|用)自己的(钱|资金)|(先|自己|自行)(交|付|支付)?货款|货款由(学生|本人|自己)|自掏腰包|自己出(钱|资)|先行付款|(下单|拍单|拍下|订单)的?(金额|钱|款|本金)((?!顾客|客户|客人)" + Any + "){0,8}?(返还|退还|返回|返给|返你)|用(自己|本人|你|您|个人)的?(淘宝|京东|拼多多|抖音|闲鱼|美团)(账号|号)?" + Any + "{0,8}?(下单|拍下|购买)", Options)]
    public static partial Regex Advance();

    private const string Card = "(卡|咔|咖(?!啡)|ka" + NoLetter + ")";
    private const string WeChat = "([微威薇维魏徽溦v](信|xin)|weixin|wechat|" + AfterLetter + "(wx|vx)" + NoLetter + ")";
    private const string AccountThing = "(手机号码?|(银行|银航|yinhang|储蓄|借记|信用|电话|手机|sim|流量)" + Card + "|(银行|对公|个人|支付宝|实名)" + Any + "{0,4}?(账户|账号|帐户|帐号)|" + WeChat + "(账|帐)?号|支(付|fu)(宝|bao|饱)(的?[账帐]?[号户])?|" + AfterLetter + "(zfb|yhk)" + NoLetter
        + "|(qq|扣扣|抠抠|企鹅|抖音|快手|小红书|淘宝|闲鱼|京东)(账|帐)?号|实名(认证)?(的)?(微信|号码?|手机号|账号|抖音|支付宝)|收款(二维)?码|收钱码|付款码|二维码收款|网银(?=[,。;!?u盾]|$)|u盾|营业执照)";

    /// <summary>出租银行卡, 收购微信号, 跑分, 提供收款码.</summary>
    [GeneratedRegex("(出租|出借|出售|租用|租借|租赁|收购|回收|求购|高价收|长期收|大量收|有偿收|借用|借(?![阅记书])|租(?![户客房])|(?<![外售专买热])卖(?![家场点])|买卖|(?<![营吸接代验签吸征回])收(?![银取费件到款拾入据纳])|转让|代收|共享|倒卖|贩卖)((?!顾客|客户|客人)" + Any + "){0,6}?" + AccountThing
        + "|(提供|拿出|使用|用)(本人|自己|你|您|个人|学生|实名|的|名下){0,3}(收款(二维)?码|收钱码)|提供(本人|自己|个人|名下|的|实名){0,3}(银行" + Card + "|支付宝|微信)(账号|账户)?" + Any + "{0,4}?(收款|转账|走账|过账|流水)"
        + "|(闲置|多余|不用)的?" + AccountThing + Any + "{0,8}?(租|卖|收|变现|回收)|" + AccountThing + Any + "{0,8}?(出租|出借|借给|租给我|借我|出售|租给|卖给|收购|回收|寄给|邮寄|交给(我|公司|对方))|(办理?|开通?|开户)" + Any + "{0,4}?" + AccountThing + Any + "{0,4}?后?(交|寄|给|邮寄|卖)(给|到|我|公司)|办(好|完|理)?卡后?[交寄]给|用(自己|本人|你|您|个人)的?(银行)?(卡|账户|账号|微信|支付宝)" + Any + "{0,6}?(转账|收款|走账|代收|过账|收钱|提现)"
        + "|(出租|收购|租用|求租|长租|日租|回收|高价收)(个|你的?|闲置的?)?" + WeChat + "(?!公众|小程序)|" + WeChat + "(账|帐)?号?" + Any + "{0,3}?(日租|月租|周租|租金|出租|租出)|(跑|炮|" + AfterLetter + "pao)(分(?!钟|店|部|拣|发|类|测|软件)|fen" + NoLetter + ")(?!测|软件|排行|评测)|(代|帮|帮忙|有偿)(过|做|办)?(实名|人脸识别|人脸)(认证|注册|验证)?|过人脸|(微信|qq)(辅助|解封|代注册)|(走|过)(账|流水)(?=[,。;!?]|$|返|佣|赚)", Options)]
    public static partial Regex Account();

    private const string IdCard = "((身|shen)(份|分|fen)(证|zheng|正(?!式))|" + AfterLetter + "(sfz|shenfenzheng)" + NoLetter + ")";
    private const string BankCard = "(((银行|银航|yinhang|储蓄|借记|信用)" + Card + ")|" + AfterLetter + "yhk" + NoLetter + ")";
    private const string Picture = "(正反两?面|正面|反面|双面)?的?(照片|照(?![料顾常])|拍照|拍(?=[发给传一下])|图片|截图|扫描件|自拍|扫描图)";

    // What is asked for wherever it stands.
    private const string Numbers = "(" + IdCard + "的?(件?号码?|卡号|(最?后|末|前)[0-9" + N + "]{1,2}位|正反两?面(?!的?复印)|" + Picture + ")|(证件|护照)(号码?|正反两?面(?!的?复印))|手持(" + IdCard + "|证件|" + BankCard + ")|" + BankCard + "的?(号码?|账号|帐号|密码|cvv|(最?后|末)[0-9" + N + "]{1,2}位|" + Picture + "|正反面)|开户(银?行|支行)|((银行|网银|支付宝?|微信(支付)?|取款|交易)的?密码))";

    // What is asked for only with a word that asks.
    private const string AskedNumbers = "(" + Numbers + "|(银行|支付宝|zfb)的?[账帐][号户]|" + IdCard + "信息|(学生证|证件|户口[本簿]|驾驶证|驾照)的?原?件?" + "(正反两?面|拍照|扫描件)|(?<!件)学生证照片|((你|您|本人|自己)的?)卡号|(qq|手机|邮箱|账号|账户|登[录陆]|教务(系统)?|校园卡|一卡通|解锁|锁屏|淘宝|抖音)的?密码|(短信|手机|收到的?)验证码)";
    private const string Ask = "(填(写|报|入|上|好|一下|个)?|提供|提交|上传|输入|写[上明下出]|报[上给]|告[知诉]|留下|附上?|备注|(?<![分颁开])发(送|来|给|到|我)|私发|拍(照|下)|(?<=[请需须])登记|给(我|出))";

    /// <summary>填写身份证号, 提供银行卡密码, 身份证照片发给我.</summary>
    [GeneratedRegex(Ask + "((?!顾客|客户|客人|访客|来访|会员|住客|旅客|读者)[^,。;!?]){0,12}?" + AskedNumbers + "|" + Numbers + "|(短信|手机)验证码[^,。;!?]{0,4}?(发|给|告诉|报给)我?", Options)]
    public static partial Regex PersonalNumbers();

    // A health certificate is shown where there is food, by law; a portrait (证件照) is no paper.
    private const string CopiedPaper = "(" + IdCard + "|(学生|学升|xuesheng)(证(?!明)|zheng)|毕业证|学位证|学历证|护照|驾驶证|驾照|户口[本簿]|证件(?!照))";

    /// <summary>交身份证复印件, 学生证原件及复印件, 学生证照片.</summary>
    [GeneratedRegex(CopiedPaper + "(书|的|原件|正反两?面|等(证件|材料)?|、|以及|或者|[和及与或]|" + CopiedPaper + "){0,6}(复印件|影印件|扫描件|复印本|影印本|复件)|(?<=[请需须](要|先|自行|提前|自己){0,2})复印(好|一份)?(你|您|本人|自己)?的?" + CopiedPaper
        + "|((学生|学升|xuesheng)(证|zheng)|毕业证|学位证|护照|驾驶证|驾照|户口[本簿])的?(正反两?面|正面|反面)?的?(照片|照(?![料顾常着])|图片|截图|扫描图)", Options)]
    public static partial Regex PaperCopies();

    private const string Below = "((?<![线上])下(线(?![索性下])|缐|xian" + NoLetter + ")|下家)";

    /// <summary>拉人头, 发展下线, 团队计酬.</summary>
    [GeneratedRegex("(拉|啦|" + AfterLetter + "la)(人|ren)(头|投|tou" + NoLetter + "|入[会伙]|返|提成|奖励|分红)|人拉人|入(会|门|伙|团)" + "(费用?|废(?![弃料品纸旧物])|fei" + NoLetter + "|金(?!额))|(发展|拉|招募|招|找|(?<!没)有|介绍|推荐|增加|培养|吸纳|吸收|邀请)((?!线下|活动|门店)" + Any + "){0,6}?" + Below
        + "|" + Below + "的?" + Any + "{0,4}?(提成|分成|返|佣|业绩|会员|人数|人员|代理|成员|消费|收入|奖|团队|加入|拿|抽)|[0-9" + N + "](个|名|位|级|层)" + Below + "|团队计(酬|筹|仇)|(层级|级差|多级|逐级|三级|二级|两级)(返利|返佣|分销|提成|计酬|奖励|分红|代理)|人头费|金字塔(式|模式|奖)|传销|(?<!厂家)直销" + Any + "{0,2}[,]?" + Any + "{0,6}?(?<!以上)(级别|等级|层级|晋级|升级|分级)"
        + "|(介绍|推荐|邀请|拉|招募|发展)" + Any + "{0,10}?(同学|朋友|人|好友|室友|会员|代理|伙伴|学弟|学妹|组员|队员)" + Any + "{0,8}?[,]?" + Any + "{0,4}?(他们|她们|其|对方|别人|下级)的?(收入|业绩|工资|佣金|消费|销售额?)" + Any + "{0,6}?(提成|分成|抽成|返|%|分红|抽佣)|(推荐|介绍|邀请|拉)来?的(人|朋友|同学)" + Any + "{0,10}?(提成|分成|佣金|抽成)|(拉|推荐|介绍|邀请)来?" + Any + "{0,6}?人" + Any + "{0,8}?(他|她|其|对方)们?的?(工资|收入|业绩|佣金)|发展会员" + Any + "{0,4}?(拿|提成|返|奖|分)|下级(代理|会员)|拉[0-9" + N + "]{1,3}(个|名|位)?(同学|人|朋友|室友|好友|新人)((?!力车)" + Any + "){0,6}?,?(奖|返|提成|给|得|赚|送)|(提成|佣金|收入|奖金|分成)(按|看|取自|来自|来源于)照?(组员|队员|下级|成员|他们)们?的?(业绩|收入|销售|工资)|(组员|队员|下级)们?的?(业绩|收入|工资|销售额)" + Any + "{0,6}?(提成|分成|抽成|分红)|(层层|逐层)(分红|返|提成|分成|抽)", Options)]
    public static partial Regex Pyramid();

    /// <summary>躺赚, 月入过万.</summary>
    [GeneratedRegex("高薪(又|且|,|、|还)?轻松|轻松(又|且|,|、|拿|就能)?高薪|轻松(日入|月入|日赚|月赚|赚|挣|致富|躺)|躺(着|平|在家)?(就|也|都|就能|也能)?(赚|挣)|躺赢|(日|天|一天|每天|周|月|年)(入|赚|挣|进)((过|上|破|近|超)?[0-9" + N + "]{0,3}(千|万|斗金|w" + NoLetter + "|k" + NoLetter + "|百)|[0-9" + N + "]{3,6}(\\+|以上|元)?)(不是梦|以上|\\+)?"
        + "|(无需|不需要?|不要|零|0|无|不限)(任何)?(经验|门槛|基础|投资|成本)[,、]?" + Any + "{0,4}?(高薪|高回报|高收入|高工资|高提成|高额|暴利)|高回报|高额(回报|返利|返佣|收益)|稳赚|包赚|保赚|暴富|暴利|一夜致富|财务自由|被动收入|动动(手指?|手机)|(手机|在家)" + Any + "{0,6}?(赚钱|挣钱|赚零花|月入|日入|日赚)|赚到手软|(赚|入)" + Any + "{0,4}?不是梦", Options)]
    public static partial Regex TooGood();

    /// <summary>
    /// Words cut up by sentence marks (押，金), in <see cref="JobReading.Bare"/>. Only words that cannot come about by chance:
    /// the check demands a mark in each of their gaps.
    /// </summary>
    [GeneratedRegex("(?<Fee>[押壓][金筋巾](?![融额牌银色属])|保[证正]金(?!牌)|服装费|工服费|培训费|报名费|中介费|办证费|体检费|资料费)|(?<OrderBrushing>刷[单丹]|补单(?!据))|(?<Advance>垫[付复])|(?<Pyramid>拉人头|入会费|(?<=发展|拉|招)下线|团队计酬)|(?<Account>(出租|收购)银行卡|提供收款码|跑分(?!钟))|(?<HeldPapers>扣押身份证|扣押学生证)", Options)]
    public static partial Regex CutUp();

    /// <summary>English words cut up or written with figures, in <see cref="JobReading.BareLatin"/>.</summary>
    [GeneratedRegex("(?<Fee>deposits?|(registration|training|application|agency|uniform)fees?)|(?<OrderBrushing>orderbrushing|fakereviews?|fakeorders?)|(?<Pyramid>pyramidselling|multilevelmarketing)", Options)]
    public static partial Regex CutUpEnglish();

    private const string Words = "([a-z0-9¥$,'-]{1,15} ){0,";
    private const string EnglishAmount = "((¥|\\$|rmb|cny) ?[0-9]{1,6}|[0-9][0-9,.]{0,7} ?(yuan|rmb|cny|kuai|dollars|usd))\\b";
    private const string You = "\\b(you|students?|applicants?|candidates?|workers?|must|need to|have to|has to|should|please|first|required to|asked to)\\b";

    /// <summary>deposit, registration fee, you pay for your uniform.</summary>
    [GeneratedRegex("\\b((security|safety|refundable|cash|key|uniform|small|non-?refundable) ){0,2}(?<!(direct|safe) )deposits?\\b(?! (slips?|box|boxes|money|cheques|cash|takings|account))"
        + "|\\b(registration|training|application|agency|uniform|processing|admin|administrati(on|ve)|membership|enrol?lment|joining|sign-?up|placement|materials?|medical( examination| exam| check| check-?up)?|health (certificate|check)|intermediary|booking|onboarding|certificate|background check|file|entry|upfront|up-front|interview) (fees?|charges?|payments?)\\b|\\b(a|one-time|small|refundable) fee of\\b"
        + "|" + You + "( [a-z]{1,10}){0,2}? (pay|transfer|send|remit|wire|buy|purchase|bear) (us )?" + Words + "3}?(uniforms?|training|materials|kit|equipment|registration|products?|deposit|fees?|[0-9][0-9,.]{0,7} ?(yuan|rmb|cny|kuai|dollars|usd)|(¥|\\$|rmb|cny) ?[0-9]{1,7})\\b"
        + "|\\bpaid by (the )?(students?|applicants?|candidates?|you)\\b|\\bat your own (cost|expense)\\b|\\b(pay|buy) (for )?(your|their) own (uniforms?|training|materials|kit|equipment)\\b|\\bpay for (your|the|their) (uniforms?|training|materials|kit)\\b|\\bpay (a fee|to (join|start|apply|register|work))\\b"
        + "|\\b(depos[l1!|]ts?|dep0sits?|depozits?|caution money|earnest money|key money|bond money)\\b|\\buniforms?( [a-z]{1,10}){0,3}? (costs?|sold (at|for)|priced? at|prices?( is)?:?|at) ?" + EnglishAmount + "|\\bbring( [a-z]{1,8}){0,2}? " + EnglishAmount
        + "|\\b(pay|wages?|salary|yuan|rmb|cny)( [a-z]{1,10}){0,2}? (is|are|be|gets?) (withheld|held back|retained|kept back)\\b|\\b(withhold|hold back|retain)s? (your |the |one |a ){0,2}(first |last )?(week|month|day)?('?s)? ?(pay|wages?|salary)\\b", Options)]
    public static partial Regex EnglishFee();

    /// <summary>hand in your ID card.</summary>
    [GeneratedRegex("\\b(hand (in|over)|surrender|hold(s|ing)?|keep(s|ing)?|retain(s|ed)?|collect(s|ed)?|confiscate(s|d)?|withhold(s)?|leave|deposit|give us|submit|take(s)?|turn in) " + Words + "3}?((original )?(id|identity)(?>( cards?)?)|passports?|(student|identity) (ids?|cards?)|(original )?documents|diplomas?|certificates?)\\b(?! (copy|copies|number|safe|with you|on you|handy|ready))|\\b(id cards?|passports?|student cards?|identity cards?|documents) [^.;!?]{0,20}?\\b(kept|held|retained|collected|left|handed) (by|with|to|in)\\b", Options)]
    public static partial Regex EnglishPapers();

    /// <summary>order brushing, fake reviews.</summary>
    [GeneratedRegex("\\b(order|click|review|sales)[ -]brushing\\b|\\bbrush(ing)? " + Words + "2}?(orders?|reviews?|ratings?|sales|scams?|jobs?)\\b|\\bfake (orders?|reviews?|ratings?|likes|sales)\\b|\\b(click|like)[ -]farm(ing)?\\b|\\b(paid|earn|cash) (for|per|by|back for) (likes?|liking|following|five-star)\\b", Options)]
    public static partial Regex EnglishBrushing();

    /// <summary>top up first, advance the money.</summary>
    [GeneratedRegex("\\b(you|students?|applicants?) (must |need to |have to |will |should )?(first )?(pay|prepay) in advance\\b|" + You + " (first )?(top up|recharge|prepay|front|lay out|advance)\\b|\\b(advance|front|lay out) (the|your|some) (own )?(money|cost|costs|funds|payment)\\b|\\badvance payments?\\b|\\b(pay|top up|recharge) first\\b|\\bprepay(ment)?\\b", Options)]
    public static partial Regex EnglishAdvance();

    /// <summary>rent out your bank card.</summary>
    [GeneratedRegex("\\b(rent(ing)?( out)?|sell(ing)?|lend(ing)?|buy(ing)?|borrow|lease|loan) (us |me |out )?(your|students'|student|personal|unused|idle) " + Words + "2}?(bank (cards?|accounts?)|sim cards?|phone cards?|wechat( accounts?| ids?)?|alipay( accounts?)?|qq accounts?|payment (codes?|qr)|qr codes?|accounts?)\\b|\\b(use|using|through) your " + Words + "2}?(account|card|code) to (receive|transfer|collect|move)\\b|\\bmoney mules?\\b|\\bprovide (your|a) (payment|receiving|collection) (qr )?codes?\\b", Options)]
    public static partial Regex EnglishAccount();

    /// <summary>pyramid, downline, recruit others.</summary>
    [GeneratedRegex("\\bpyramid (scheme|selling|sales)\\b|\\bmulti-?level marketing\\b|\\bmlm\\b|\\bdown-?lines?\\b|\\brecruit(ing)? " + Words + "3}?(others|friends|people|members|students|classmates)\\b[^.;!?]{0,40}?\\b(earn|commission|bonus|paid|share|percent|income)\\b", Options)]
    public static partial Regex EnglishPyramid();

    /// <summary>your bank card number, a photo of your ID card.</summary>
    [GeneratedRegex("\\b(your|fill in|enter|provide|send|submit|give|write|state|include|upload|tell us|give us|what is)( (?!customer|guest|client|visitor|member|student|library|of\\b)[a-z']{1,12}){0,4}? ((id|identity|identification|passport|bank|debit|credit|alipay|wechat)( cards?| accounts?| pay){0,2}|ids?|(?<!(student|library|membership|member|loyalty) )card) ?(numbers?|nos?\\b|photos?|pictures?|scans?|passwords?|pins?|pin codes?)\\b"
        + "|\\b(your|alipay|wechat|bank|payment)( [a-z]{1,12}){0,2}? (passwords?|pin codes?|cvv)\\b|\\b(photos?|pictures?|scans?|images?)( [a-z]{1,8}){0,4}? (your|the) ([a-z]{1,8} ){0,2}?(id|identity|passport|bank)( cards?)?\\b(?! photo)", Options)]
    public static partial Regex EnglishNumbers();

    /// <summary>a copy of your ID card.</summary>
    [GeneratedRegex("\\b(photo)?cop(y|ies)( [a-z]{1,8}){0,2}? of (your|the|an?|their)( [a-z]{1,10}){0,2}? (ids?|identity|passports?|student (ids?|cards?))\\b|\\b(id|identity|passport|student)( id)?( cards?)? (photo)?cop(y|ies)\\b", Options)]
    public static partial Regex EnglishCopies();

    /// <summary>easy money.</summary>
    [GeneratedRegex("\\beasy (money|cash|income)\\b|\\bget rich\\b|\\bearn thousands\\b|\\bno experience[a-z, ]{0,12}?(high|great|big|top) (pay|salary|income|wages)\\b|\\bguaranteed (income|profit|earnings)\\b|\\bpassive income\\b|\\bfinancial freedom\\b|\\bmake money (fast|from home|quickly)\\b", Options)]
    public static partial Regex EnglishTooGood();

    /// <summary>The rules of Chinese words.</summary>
    public static readonly (JobRule Rule, Regex Words)[] Chinese =
    [
        (JobRule.Fee, FeeNames()), (JobRule.Fee, WithheldPay()), (JobRule.Fee, PaysAmount()), (JobRule.Fee, AmountPaid()), (JobRule.Fee, PaysSomething()),
        (JobRule.HeldPapers, HeldPapers()), (JobRule.OrderBrushing, OrderBrushing()), (JobRule.Advance, Advance()),
        (JobRule.Account, Account()), (JobRule.Pyramid, Pyramid()), (JobRule.PersonalNumbers, PersonalNumbers()), (JobRule.TooGood, TooGood()),
        (JobRule.PaperCopies, PaperCopies()),
    ];

    /// <summary>The rules of English words.</summary>
    public static readonly (JobRule Rule, Regex Words)[] English =
    [
        (JobRule.Fee, EnglishFee()), (JobRule.HeldPapers, EnglishPapers()), (JobRule.OrderBrushing, EnglishBrushing()), (JobRule.Advance, EnglishAdvance()),
        (JobRule.Account, EnglishAccount()), (JobRule.Pyramid, EnglishPyramid()), (JobRule.PersonalNumbers, EnglishNumbers()), (JobRule.TooGood, EnglishTooGood()),
        (JobRule.PaperCopies, EnglishCopies()),
    ];
}
