using System.Buffers;
using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Contracts;

/// <summary>Words found by a rule within one sentence.</summary>
internal sealed record WordingHit(ClauseRule Rule, int Start, string Quote, bool OpenList = false);

/// <summary>
/// The wordings that the clause check knows, in Chinese and English. Every gap in a pattern is bounded, so that the time
/// taken grows only with the length of the text. Chinese is read without spaces, English with them.
/// </summary>
internal static partial class ClauseWording
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789数几多" + N);
    private static readonly SearchValues<char> UnitCharacters = SearchValues.Create("天夜周期拜月年时头度旬日dwmyh");
    private static readonly SearchValues<char> DataCharacters = SearchValues.Create("单册息料机话式录号证信q箱址隐据历表名籍照");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string N = ChineseText.NumeralClass;

    // Within one part of a sentence.
    private const string Any = "[^,。;!?\n]";

    // 15, 1.5, 十五, 两三, 10-15, 三至五, 数, 几
    private const string Number = "(?<![0-9.第每" + N + "])([0-9]{1,4}(\\.[0-9]{1,2})?|[" + N + "数几多]{1,6})((-|至|到|或|、)([0-9]{1,4}|[" + N + "]{1,6}))?[多余来几]?";
    private const string Unit = "(整|个|整个|足)?-?(工作日|自然日|天(?![台桥花气猫津空幕井])|昼夜|周(?![年边围末])|星期|礼拜|月(?![0-9份初底末上中下" + N
        + "])|(?<![0-9〇零一二三四五六七八九]{4})年(?![级度会货])|学期|学年|小时|钟头|季度|旬|days?|weeks?|months?|years?|hours?|(?<![月于在从自至到./-][0-9" + N + "]{1,3})日(?![前后起上下晚开当之以]))";
    private const string NotLength = "(?!(之|以)?[内前后]|有效|更换|一换|一次|[0-9]次|一更新|更新|检查|巡查|轮换|之间付|的(制作|设计|印刷)|/次)";
    private const string Length = Number + Unit + "(半)?" + NotLength;
    private const string FuzzyLength = "(长期|永久|常年|长年|终年|全年|全学期|全天候|全天|整天|整日|整周|整月|整个学期|整个活动期间|全程|始终|一直|持续不断|不间断|无限期)";

    // What hangs, stands or stays, as a verb.
    private const string Stays = "(悬挂|悬置|张挂|吊挂|高挂|挂出|挂放|挂上|挂在|挂满|挂够|挂足|(?<![不不悬张吊高牌])挂(?![号靠名断职失钩牌])|张贴|粘贴|贴出|贴在|贴满|(?<![补体津粘张倒])贴(?![心现息纸近切])|展示(?!会|活动|赛|大赛|环节|课)|展出|陈列|摆放|摆设|摆(?!摊|脱|动|渡)|摆摊|放置|安放|安置|竖立|树立(?!.{0,4}形象)|架设|搭设|搭建|布置|设置|设摊|出摊|设点|驻点|驻场|保留|停留|驻留|滚动播放|播放|轮播|循环播出|循环|置顶|刊登|投放|曝光|上墙|固定|宣传|推广|上屏|亮灯|留存在|展期|挂期|上架)";
    // As a noun.
    private const string Thing = "(横幅|条幅|竖幅|海报|展板|展架|易拉宝|帐篷|帐蓬|摊位|展位|展台|咨询台|喷绘|kt板|道旗|刀旗|彩旗|拱门|立牌|灯箱|led屏?|大屏|电子屏|屏幕|标语|背景板|桁架|公告栏|宣传栏|橱窗|宣传画|宣传品|广告牌?|气球|旗帜|banners?|posters?|推文)";

    private const string Calm = "(?!提前|之前|之后|以前|以后|后|前(?!门|厅|台|广场|湖|往|面)|需|审|设计|制作|印刷|付|支付|通知|提供|收到|第|每|活动|比赛|晚会|赛事|\\d{1,2}月)";
    private const string Gap12 = "(" + Calm + Any + "){0,14}?";

    private const string Day = "([0-9]{2,4}[年./-])?([0-9]{1,2}[月./-][0-9]{1,2}[日号]?|[" + N + "]{1,3}月[" + N + "]{1,3}[日号])";
    private const string Range = Day + "(起|开始|\\([^)]{1,3}\\))?(至|到|-+|直到|直至)(" + Day + "|[0-9]{1,2}[日号]?|[" + N + "]{1,3}[日号])";
    private const string Until = "(直到|直至|截至|截止到?|至|到)(" + Any + "{0,10}?)([月年期周][底末]|学期末|期末|结束|闭幕|落幕|为止|截止|毕业|放假|寒假|暑假|次日|第二天|隔天|" + Day + "|[0-9]{1,2}[日号])(?!前)";

    // 悬挂一周, 展板2块7天, 海报展示时间：15天
    [GeneratedRegex("(" + Stays + "|" + Thing + ")" + Gap12 + "(?<d>" + Length + ")", Options)]
    private static partial Regex StaysThenLength();

    // 一周的悬挂, 连续三天展示
    [GeneratedRegex("(?<!提前|前|后|每|第|共用|每隔)" + Length + "(?!的?(活动|比赛|晚会|赛|服饰|论坛|课程|培训|讲座))((?!活动|比赛|晚会|举行|举办)" + Any + "){0,6}?" + Stays, Options)]
    private static partial Regex LengthThenStays();

    // 悬挂横幅于食堂，时间为一周
    [GeneratedRegex("(" + Stays + "|" + Thing + ")[^。;!?\n]{0,30}?[,:(](共计|总计|合计|时间|时长|时限|为期|持续|连续|期限|展期|挂期|周期|期间|共|计|保证|确保|至少|不少于|不低于|不短于|满|保持|最少|全程)[^,。;!?\n付审]{0,6}?" + Length, Options)]
    private static partial Regex StaysCommaLength();

    // 长期悬挂, 展示时间为永久
    [GeneratedRegex("(" + FuzzyLength + "的?(在" + Any + "{1,8}?)?(进行)?" + Stays + "|" + Stays + "的?(时间|时长|期限|期)?(为|:)?" + FuzzyLength + ")", Options)]
    private static partial Regex FuzzyStay();

    // 10月8日至15日悬挂; 展示时间：10.8-10.15
    [GeneratedRegex("(" + Range + "[,:]?((?!举行|举办|进行|开展|付|支付|[0-9]{1,2}月)" + Any + "){0,12}?" + Stays + "|(" + Stays + "|" + Thing + ")((?!举行|举办|比赛|晚会)" + Any + "){0,14}?[,:]?(时间|期限|为|:|自|从|于|在)*" + Range + ")", Options)]
    private static partial Regex StaysOverRange();

    // 保留到月底, 悬挂至活动结束
    [GeneratedRegex(Stays + "((?!活动|比赛|前)" + Any + "){0,14}?" + Until, Options)]
    private static partial Regex StaysUntil();

    // 一周内不得撤下, 10月15日前不拆除; 不撤换一周
    [GeneratedRegex("((" + Number + Unit + "|" + Day + ")(之|以)?[内前]" + Any + "{0,4}?不(得|会|能|可|许)?" + Any + "{0,4}?(撤|拆|取下|摘|移除|移走|收回)|不(得|会|能|可|许)?(撤|拆除|取下|摘下|移除)" + Any + "{0,6}?" + Length + ")", Options)]
    private static partial Regex NotTakenDown();

    // In a clause about something that hangs: 为期三天, 7天
    [GeneratedRegex("(?<!提前|前|后|每|第|活动为期|活动共|每隔)(为期|持续|连续|期限|时长|时间|共|满|至少|不少于)?(为|:)?" + Length, Options)]
    private static partial Regex BareLength();

    private const string EnglishNumber = "([0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|half an?|several|some|a few|a couple of)([ -](to|or|-)?[ -]?([0-9]{1,3}|two|three|four|five|six|seven|ten|fourteen))?( \\([0-9]{1,3}\\))?";
    private const string EnglishUnit = "((full|whole|entire|consecutive|straight|working|business|calendar|school|academic)[ -]){0,2}(day|week|fortnight|month|hour|year|semester|term)s?\\b";
    private const string EnglishStays = "\\b(hang|hangs|hung|hanging|display|displays|displayed|displaying|post|posted|posting|put up|stay|stays|staying|remain|remains|remaining|stand|stands|keep|keeps|kept|show|shown|showing|exhibit|exhibited|mounted|left up|leave up|left in place|in place|is up|be up|are up|erected|set up|pinned|on view|on show|on display|run|runs|play|played|up)\\b";
    private const string EnglishThing = "\\b(banners?|posters?|display boards?|boards?|booths?|tents?|stalls?|stands?|signs?|roll-ups?|screens?|flags?|billboards?|adverts?|ads?|advertisements?|logos?|displays?|exhibits?|post)\\b";
    private const string EnglishGap = "[^.;!?\n]{0,60}?";

    [GeneratedRegex("(" + EnglishStays + "|" + EnglishThing + ")((?!\\b(within|before|after|every|per|in advance|event|party (a|b) shall pay|invoice|paid|pay|payment|delivered|design)\\b)[^.;!?\n]){0,60}?\\b(?<!within )(?<!in the next )(for|lasts?|lasting|during|over|throughout|:|,|at least|no less than|minimum of|of|up|stays?|remains?|x) ?((at least|no less than|not less than|a minimum of|a total of|a period of|up to|about|the|a full|a whole) ){0,2}\\b" + EnglishNumber + "[ -]" + EnglishUnit + "(?! (before|after|prior|in advance|notice|ago))", Options)]
    private static partial Regex EnglishStaysFor();

    [GeneratedRegex("\\b(?<!within )(?<!every )(?<!per )" + EnglishNumber + "[ -]" + EnglishUnit + "(?! (before|after|prior|in advance|notice|of receipt))[- ]?((long|of|uninterrupted|continuous|banner|poster|booth|outdoor|public) ){0,3}(" + EnglishStays + "|" + EnglishThing + ")", Options)]
    private static partial Regex EnglishLengthStays();

    [GeneratedRegex("(\\b(all|the whole|the entire|throughout the|full) (day|week|month|year|term|semester)( long)?\\b|\\bpermanently\\b|\\bindefinitely\\b|\\b" + EnglishNumber + "?[ -]?(week|day|month|year|term)[ -]?long\\b)", Options)]
    private static partial Regex EnglishLong();

    [GeneratedRegex(EnglishStays + EnglishGap + "\\b(until|till|til|up to|through|to the end|up until)\\b[^.;!?\n]{0,30}?\\b(end|close|over|finish(es|ed)?|ends|date|month|week|term|semester|day|january|february|march|april|may|june|july|august|september|october|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?|[0-9]{1,2}[/.-][0-9]{1,2})\\b", Options)]
    private static partial Regex EnglishUntil();

    private const string EnglishMonth = "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";

    [GeneratedRegex(EnglishStays + "((?!\\bevent\\b)[^.;!?\n]){0,60}?(\\bfrom\\b )?\\b([0-9]{1,2}(st|nd|rd|th)?( " + EnglishMonth + ")?|" + EnglishMonth + " [0-9]{1,2}(st|nd|rd|th)?) ?(to|-|until|till|through) ?([0-9]{1,2}(st|nd|rd|th)? " + EnglishMonth + "|" + EnglishMonth + " [0-9]{1,2}|(?<=" + EnglishMonth + " [0-9]{1,2} ?(to|-|until|till|through) ?)[0-9]{1,2})\\b", Options)]
    private static partial Regex EnglishRange();

    [GeneratedRegex("\\bfor ((at least|no less than|a period of|a total of|up to) ){0,2}" + EnglishNumber + "[ -]" + EnglishUnit, Options)]
    private static partial Regex EnglishBare();

    private const string Measure = "[条张块幅份个处篇次名套件辆盒箱瓶杯顶支本](?![人码字月性])";

    [GeneratedRegex("若干(?!规定|意见|问题)|适量|一些|尽量|尽可能|尽最大努力|尽力(?!竭)|力争|大概(?!念|要)|大约|差不多(?=[0-9" + N + "])"
        + "|(?<=[0-9" + N + "几数半多][^,。;、:!?\n]{0,3})左右(?!两|侧|各|边|手|对称|声道|翼|滑|胸|袖|双|门|摆|都|均|墙|栏|立|入口|柱)|(?<=月|旬|月底|月初|国庆|元旦|五一|期末|开学|中午|傍晚)左右(?!两|侧|各|边)"
        + "|(?<![影电重监忽注巡透近正轻珍短歧])视(?!为|频|同|作|觉|力|察)((具体|实际|现场|天气|当天|届时|活动|甲方|乙方|双方|学校|场地)" + Any + "{0,4})?(情况|情形|需要|需求|情(?!况))(而定|调整|安排|决定|确定|增减)?"
        + "|看情况|酌情|根据(具体|实际|现场|天气|当天)" + Any + "{0,4}(情况|需要)?(另行|调整|而定|安排|决定|确定|增减)"
        + "|另行(协商|商议|商量|约定|商定|通知|确定|议定|安排|协议)|再行(协商|商议|确定)|再(议|定)(?=[,。;)]|$)|另议|面议|另定(?=[,。;)]|$)|到时(候)?再(说|定)|以后再(说|定)|再商量"
        + "|(?<![招接对等期优款看善虐相])待(定(?!制|期|价|向|位|点)|议|商(?![家户铺场务贸])|协商|确认|确定|通知|补充|双方)"
        + "|适当(地|的)?(数量|时间|时候|位置|地点|方式|宣传|安排|调整|增加|增减|补偿|展示|悬挂|张贴)|原则上|条件允许|如有可能|力所能及|以(实际|现场|当天|届时)" + Any + "{0,6}为准"
        + "|(?<![0-9" + N + "好无超许很众诸至最更])[数几多]" + Measure + "|(?<![很许众最更])[十百千万0-9][多几余来]" + Measure
        + "|(?<![合预签违契相条盟特邀公节解制如按履失续毁赴爽立守隐简集依])约(?=[0-9" + N + "])|不等(?=[,。;)、的]|$)", Options)]
    private static partial Regex VagueWords();

    // 横幅、海报等 closes a list; 一等奖, 等待, 等级 do not. An exact number after it (等三项) names the list's length.
    [GeneratedRegex("[^,。;:!?()、\n]{0,8}(?<![高平同对均上中初优头特一二三四五六七八九0-9甲劣何相不稍久次此])(等等|等(?![级待候于同额值比身分量价效到次距离式座舱着一二两三四五六七八九十0-9我你他她您看共开])"
        + "(?!(的)?(相关|有关|国家|适用|各项|现行)?(法律|法规|规定|规章|政策|校规|制度|不可抗|自然灾害|原因|意外|突发|违法|情形|情况)))", Options)]
    private static partial Regex ListLeftOpen();

    [GeneratedRegex("(?<=[、和及与或/])" + Any + "{0,12}$", Options)]
    private static partial Regex InList();

    [GeneratedRegex("\\b(some(?! ?(one|body|how))|several|as appropriate|as needed|as necessary|if necessary|where appropriate|(about|approximately|approx\\.?|around|roughly|circa|nearly|almost|some) (?=[0-9]|one |two |three |four |five |six |ten |twenty |fifty |a hundred|half |an? (dozen|couple|few))"
        + "|to be (agreed|confirmed|decided|determined|discussed|negotiated|announced|advised|arranged|fixed|specified)|to be further agreed|tb[adc]|t\\.b\\.[adc]|etc\\b\\.?|et cetera|and so on|and so forth|and the like|(as|so) (far|much|many|long|soon) as possible|where(ver)? possible|if possible|when possible|best (efforts?|endeavou?rs)|reasonable (efforts?|endeavou?rs)|do (its|our|their) best|try to|tries to|a number of|a few|various|a couple of|an appropriate (number|amount|time|place)|depending on|subject to (further )?(negotiation|discussion|availability)|or so\\b|or thereabouts|more or less)(?![a-z])", Options)]
    private static partial Regex EnglishVague();

    private const string Party = "(甲方|乙方|赞助方|赞助商|赞助单位|主办方|贵方|贵司|我方|我司|对方|商家|店方|店家|公司|企业|品牌方|投资方|学生会|外联部|单方|一方|任一方|任何一方|门店)";

    [GeneratedRegex("((以|按|按照|由|经|须经|需经|让|令|使|达到|获得|征得|取得|凭|至|直到|符合)(?!双方)" + Party + "(的|之|单方|单方面|自行|主观)?(?!确认签收)" + Any + "{0,8}?(满意|认可|验收合格为准|认定为准|判断为准|解释为准|意见为准|要求为准|标准为准|说法为准|评价为准|确认为准|统计为准|决定为准|通知为准|感受|判断|认定|裁定|评定|全权决定|单方决定|自行决定)(为准)?"
        + "|" + Party + "(不满意|满意后|满意为止|认为不(合格|达标|满意|符合)|觉得)|(最终|最后)?解释权" + Any + "{0,6}?(归|属|由|为)" + Any + "{0,12}|" + Party + "(享有|拥有|保留)" + Any + "{0,6}?解释权|" + Party + "(有权|可以?|得)(单方面?|随时|自行|任意)" + Any + "{0,4}?(解除|终止|变更|修改|调整|扣除|扣减|取消|决定|判断|认定)|令人满意)", Options)]
    private static partial Regex OneSidedWords();

    [GeneratedRegex("\\b(to the (full |complete |entire |reasonable |sole )?satisfaction of( the)? \\w+( [ab]\\b)?|to( the)? \\w+( [ab])?'?s?'? (full |complete |reasonable |sole )?satisfaction|satisfactory to( the)? \\w+( [ab]\\b)?|(sole|absolute|own|full) discretion|(right of )?final (right of )?interpretation|(in|at) the (sole )?opinion of( the)? \\w+|unilateral(ly)?|(until|if|unless|when)( the)? (party [ab]|sponsor|organi[sz]er) (is|are) (not )?(fully )?satisfied)", Options)]
    private static partial Regex EnglishOneSided();

    private const string Students = "(学生(?!会)|同学|新生|毕业生|大学生|在校生|参赛者?|报名者?|选手|获奖者|会员|班级|观众|志愿者|参与者|参加者|报名人员|参会者?|到场者?|领奖者?|中奖者?|社团成员|兼职人员)";
    private const string Personal = "(名单|名册|花名册|信息|资料|手机号?码?|电话号?码?|联系方式|联络方式|联系电话|通讯录|学号|身份证|微信号?|qq号?|邮箱|住址|宿舍号?|证件照?|隐私|数据|简历|联系表|报名表|登记表|姓名)";
    private const string PersonalAlone = "(花名册|学号|学籍|通讯录|报名表|报名信息|参赛名单|报名名单|新生名单|个人信息|身份证(号码?|复印件|照片)|手机号码?(?=[^,。;]{0,6}(名|个|条|份)))";
    private const string Data = "(" + Students + "((?!活动|现场|会|用品)" + Any + "){0,8}?" + Personal + "|" + Students + "(的|个人|证件|本人|头像|生活|及其|和)?照片|" + PersonalAlone + "|[0-9" + N + "]{1,6}(个|名|条|份)" + Any + "{0,6}?(手机号?|微信号?|电话|联系方式|学号))";
    private const string Hands = "(提供|交付|移交|共享|收集|采集|给予|提交|发送|导出|出具|交给|转交|交予|汇总|报送|分享|告知|上传|披露|透露|出售|获取|获得|索取|取得|拿到|发给|转给|送交|推送|登记|留下|填写|整理|递交|开放|附上|搜集|同步给|给到|给)";

    [GeneratedRegex(Hands + Any + "{0,18}?" + Data + "(、" + Any + "{1,8}){0,4}", Options)]
    private static partial Regex HandsOverData();

    [GeneratedRegex("(" + Data + "(" + Any + "{0,14}?)(提供|交付|移交|共享|发送|提交|导出|交给|转交|交予|报送|分享|告知|披露|出售|发给|转给|送交|给到|给(甲|乙|赞助|商家|公司)|归(甲|乙|赞助|商家|公司)))", Options)]
    private static partial Regex DataHandedOver();

    [GeneratedRegex("(提供|提交|收集|采集|交付|发送|给)(照片|手机号码?|学号|名单|身份证)(、(照片|手机号码?|学号|名单|姓名|专业|班级|身份证)){1,5}|(提供|收集|采集|交付|发送)(手机号码?|身份证|学号)", Options)]
    private static partial Regex HandsOverBareData();

    private const string EnglishStudents = "(students?|participants?|attendees?|contestants?|members?|applicants?|freshm[ae]n|volunteers?|entrants?|competitors?)('s|s'|')?";

    [GeneratedRegex("\\b((provide|provides|share|shares|hand over|hands over|supply|supplies|give|gives|send|sends|transfer|transfers|disclose|discloses|collect|collects|submit|submits|forward|export|sell|receive|receives|pass on|providing|sharing|obtain)\\b[^.;!?\n]{0,50}?\\b" + EnglishStudents + "[^.;!?\n]{0,25}?\\b(lists?|names|contacts?|phones?|mobiles?|numbers?|photos|portraits|ids?|e-?mails?|data|information|details|addresses|rosters?|personal)\\b|(lists?|names|contacts?|phone numbers|mobile numbers|photos|ids|id numbers|e-?mails?( addresses)?|personal data|personal information|contact details) of( all| the| our| registered)* " + EnglishStudents + "\\b|\\b" + EnglishStudents + " (contact lists?|phone numbers?|mobile numbers?|lists?|rosters?|id numbers?|ids|e-?mail addresses|contact details|personal data|data|photos)\\b)", Options)]
    private static partial Regex EnglishStudentData();

    [GeneratedRegex("独家|排他|排它|唯一(的|一家|一个|指定)*" + Any + "{0,8}?(赞助|冠名|合作|指定|支持|供应|伙伴|品牌|商家|饮品|用水)|专属(赞助|冠名|合作)|(不得|不再|不能|不可|不会|不)(再)?(与|和|接受|引入|邀请|引进|同)" + Any + "{0,10}?(同类|同行|同业|竞争|其他|其它|第三方)" + Any + "{0,8}?(合作|赞助|商家|品牌|企业|公司|签约|广告|冠名)", Options)]
    private static partial Regex ExclusiveWords();

    [GeneratedRegex("\\b(exclusive(ly)?|exclusivity|(sole|only) (\\w+ ){0,2}?(sponsor|partner|supplier|brand)|(no|any) (other|competing) (\\w+ ){0,2}?(sponsors?|brands?|competitors?))\\b", Options)]
    private static partial Regex EnglishExclusive();

    // Directly before the words: 不承诺…, 无需…, 非…; not 不少于, 不得不, 不仅.
    [GeneratedRegex("(?<no>不承诺|不作出?|不做出?|不保证|不约定|不负责|不规定|不指定|不要求|不会|不得|不能|不可以?|不应|不再|不以|不需要?|不必|不用|不向|不存在|不构成|不享有|不授予|不具有|不是|不含|无需|无须|毋须|毋需|没有|无权|未曾|未|并非|绝非|(?<!除)非|禁止|严禁|谢绝|拒绝|切勿|勿|不(?![仅但只论管断同限少低短间时定足满得]))[^,。;!?\n:、]{0,12}$", Options)]
    private static partial Regex NegationBefore();

    [GeneratedRegex("不得(少|低|短|早)于|不得不|拒绝|拒不|推迟|拖延|延迟|即可|后即|就(能|可)|不少于|不低于|不短于|[得]晚于", Options)]
    private static partial Regex NegationUndone();

    [GeneratedRegex("\\b(no|not|never|without|nor|neither|non|cannot|can't|won't|don't|doesn't|mustn't|shan't|isn't|aren't|n't|prohibited from|forbidden to|refrain from)[ -]+([a-z',]+ ){0,4}$", Options)]
    private static partial Regex EnglishNegationBefore();

    [GeneratedRegex("\\bnot? (less|fewer|later|only|earlier|shorter)\\b", Options)]
    private static partial Regex EnglishNegationUndone();

    [GeneratedRegex("^(个|每)?(整)?(天|日|周|星期|礼拜|月|个月|年|学期|小时|钟头|days?|weeks?|months?|hours?|years?|terms?|semesters?)$|[/·×x*](天|日|周|星期|月|days?|weeks?|months?)$|^(条|张|块|幅|个|面)(天|日|周|星期|月)$", Options)]
    private static partial Regex TimeUnit();

    /// <summary>Whether a unit is one of time, so that the count is a length.</summary>
    public static bool IsUnitOfTime(string unit) => TimeUnit().IsMatch(ChineseText.Fold(unit).Text);

    /// <summary>
    /// All hits in one sentence, in the order of the text; those of one rule do not overlap.
    /// <paramref name="hangs"/>: the sentence is about something that hangs or stands, so that any length of time is one of that.
    /// </summary>
    public static IReadOnlyList<WordingHit> In(string sentence, bool hangs = false)
    {
        var joined = ChineseText.Fold(sentence);
        var words = ChineseText.FoldWords(sentence);
        var hits = new List<WordingHit>();

        // What a rule cannot match without is looked for first: most sentences end there.
        var chinese = joined.Text.AsSpan();
        var (numbers, units) = (chinese.ContainsAny(NumberCharacters), chinese.ContainsAny(UnitCharacters));
        var english = EnglishWord().IsMatch(words.Text);
        if (numbers && units)
        {
            foreach (var rule in new[] { StaysThenLength(), LengthThenStays(), StaysCommaLength() })
                Chinese(rule, ClauseRule.Duration, negatable: true);
        }

        if (numbers && chinese.ContainsAny("至到-"))
            Chinese(StaysOverRange(), ClauseRule.Duration, negatable: true);
        if (chinese.ContainsAny("至到"))
            Chinese(StaysUntil(), ClauseRule.Duration, negatable: true);
        Chinese(FuzzyStay(), ClauseRule.Duration, negatable: true);
        Chinese(NotTakenDown(), ClauseRule.Duration, negatable: false);
        if (hangs)
        {
            Chinese(BareLength(), ClauseRule.Duration, negatable: true);
            English(EnglishBare(), ClauseRule.Duration, negatable: true);
        }

        English(EnglishStaysFor(), ClauseRule.Duration, negatable: true);
        English(EnglishLengthStays(), ClauseRule.Duration, negatable: true);
        English(EnglishUntil(), ClauseRule.Duration, negatable: true);
        English(EnglishRange(), ClauseRule.Duration, negatable: true);
        if (english && (hangs || EnglishHangs().IsMatch(words.Text)))
            English(EnglishLong(), ClauseRule.Duration, negatable: true);

        if (!joined.Text.Contains("未尽事", StringComparison.Ordinal))
            Chinese(VagueWords(), ClauseRule.Vague, negatable: false);
        foreach (Match match in ListLeftOpen().Matches(joined.Text))
        {
            // 等 as "to wait" or "and others": it closes a list when one stands before it, or when the part of the sentence ends.
            var end = match.Index + match.Length;
            var lead = joined.Text[Math.Max(0, end - 18)..(end - 1)];
            if (end == joined.Text.Length || ",。;)!?、".Contains(joined.Text[end], StringComparison.Ordinal) || InList().IsMatch(lead) || match.Value.EndsWith("等等", StringComparison.Ordinal)
                || OpenKinds().IsMatch(joined.Text.AsSpan(end, Math.Min(4, joined.Text.Length - end))))
                hits.Add(new WordingHit(ClauseRule.Vague, joined.OriginalIndex(match.Index), joined.Quote(match.Index, match.Length), OpenList: true));
        }

        English(EnglishVague(), ClauseRule.Vague, negatable: false);
        Chinese(OneSidedWords(), ClauseRule.OneSided, negatable: true);
        English(EnglishOneSided(), ClauseRule.OneSided, negatable: true);
        if (chinese.ContainsAny(DataCharacters))
        {
            Chinese(HandsOverData(), ClauseRule.StudentData, negatable: true);
            Chinese(DataHandedOver(), ClauseRule.StudentData, negatable: true, within: true);
            Chinese(HandsOverBareData(), ClauseRule.StudentData, negatable: true);
        }

        English(EnglishStudentData(), ClauseRule.StudentData, negatable: true);
        Chinese(ExclusiveWords(), ClauseRule.Exclusivity, negatable: true);
        English(EnglishExclusive(), ClauseRule.Exclusivity, negatable: true, ownNegation: true);

        return WithoutOverlaps(hits);

        void Chinese(Regex rule, ClauseRule name, bool negatable, bool within = false)
        {
            foreach (Match match in rule.Matches(joined.Text))
            {
                if (negatable && (IsNegated(joined.Text, match.Index) || (within && NegatedWithin().IsMatch(match.ValueSpan))))
                    continue;
                hits.Add(new WordingHit(name, joined.OriginalIndex(match.Index), joined.Quote(match.Index, match.Length)));
            }
        }

        void English(Regex rule, ClauseRule name, bool negatable, bool ownNegation = false)
        {
            if (!english)
                return;
            foreach (Match match in rule.Matches(words.Text))
            {
                if (negatable && !(ownNegation && match.ValueSpan.StartsWith("no ")) && !(ownNegation && match.ValueSpan.StartsWith("any ")) && IsNegatedInEnglish(words.Text, match.Index))
                    continue;
                hits.Add(new WordingHit(name, words.OriginalIndex(match.Index), words.Quote(match.Index, match.Length)));
            }
        }
    }

    private static bool IsNegated(string text, int index)
    {
        var before = text[Math.Max(0, index - 20)..index];
        var match = NegationBefore().Match(before);
        return match.Success && !NegationUndone().IsMatch(before[match.Index..]);
    }

    private static bool IsNegatedInEnglish(string text, int index)
    {
        var before = text[Math.Max(0, index - 60)..index];
        var match = EnglishNegationBefore().Match(before);
        return match.Success && !EnglishNegationUndone().IsMatch(before[match.Index..]);
    }

    private static List<WordingHit> WithoutOverlaps(List<WordingHit> hits)
    {
        var result = new List<WordingHit>();
        var ends = new Dictionary<ClauseRule, int>();
        foreach (var hit in hits.OrderBy(h => h.Start).ThenByDescending(h => h.Quote.Length))
        {
            if (ends.TryGetValue(hit.Rule, out var end) && hit.Start < end)
                continue;
            ends[hit.Rule] = hit.Start + hit.Quote.Length;
            result.Add(hit);
        }

        return result;
    }

    [GeneratedRegex("^(的)?(宣传|物料|物品|物资|用品|礼品|奖品|方式|形式|渠道|平台|地|处|位置|地点|多|各|相关|周边|权益|服务|资源|材料|支持)", Options)]
    private static partial Regex OpenKinds();

    [GeneratedRegex("不(得|会|能|可|予|再|向|作|做)?|禁止|严禁|无需|拒绝", Options)]
    private static partial Regex NegatedWithin();

    // TBD and etc. have three letters.
    [GeneratedRegex("[a-z]{3}|t\\.b\\.|\\bor so\\b|\\bid\\b", Options)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(EnglishStays + "|" + EnglishThing, Options)]
    private static partial Regex EnglishHangs();
}
