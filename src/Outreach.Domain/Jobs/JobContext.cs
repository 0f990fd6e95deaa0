using System.Text.RegularExpressions;
using Outreach.Domain.Text;

namespace Outreach.Domain.Jobs;

/// <summary>
/// What stands around found words and takes their meaning away: 不收押金, 押金全免, 为顾客退押金, 如遇收取押金请举报. Written so that
/// a negation is no hole: 不收押金吗, 不退押金, 不交押金不得上岗 and 无押金只收保证金 are none.
/// </summary>
internal static partial class JobContext
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // No honest posting says so many doubtful words: beyond these, none is excused.
    private const int MostLookedAt = 300;

    private const string Reach = "[^,。;!?]";
    private const string Firm = "(公司|企业|商家|店里|店方|店家|本店|门店|我们|我方|我司|本公司|用人单位|单位|雇主|老板|学校|学院|餐厅|酒店|饭店|超市|主办方|组委会|甲方|机构|雇方|学生会|工作室|中心|店)";

    /// <summary>A word that negates; what may follow 不 is listed, since 不但, 不过, 不少于 negate nothing.</summary>
    [GeneratedRegex("不需要?|不须|不必|不用|不要(?!求)|不得|不(?=[收交缴付扣押压设存涉会向是做碰搞参从租借卖充垫刷拉发保留代出让能可应以再属索骗强给预叫玩走接支允准许招提])|无需要?|无须|毋须|毋需|绝无|并无|概无|无(?![论奈法故不理非条限业经责意])|没有|没(?![问事想钱])|未(?![来满成必])"
        + "|(?<![难以不])免(?![费不])|[勿莫]|别(?![的人墅处致])|零|(?<![0-9.])0(?![0-9.元])|禁止|严禁|杜绝|拒绝|拒收|抵制|谢绝|谨防|严防|警惕|小心|当心|防范|防止|防(?=刷|骗|押|垫)|远离|打击|识破|识别|举报|反对|反(?=刷|传|诈)|非(?![常要得会])|告别|零容忍", Options)]
    private static partial Regex Negation();

    // These reach only what stands beside them.
    [GeneratedRegex("([勿别]|不要|不可|不能)(轻易)?(轻信|相信|信|理会|听信)" + Reach + "{0,14}$", Options)]
    private static partial Regex DoNotBelieve();

    [GeneratedRegex("^([任何需收取其他它须各种形式的类额外隐形藏所谓一切缴纳交付要押金和或、及入职岗前付全部])*$", Options)]
    private static partial Regex CloseBy();

    [GeneratedRegex("但|却|只(?!要是)|仅|而是|而需|而要|[,]?(才|就)|先(?!行)|除|另|还(?=要|需|得|收)|需|须|必须|应(?!聘)|退|返还|[早迟]|少于|多于|低于|高于|不低|想|愿|肯|满|来上班|干了|知道|犹豫|怕|担心|叫|换成|改|来", Options)]
    private static partial Regex Undone();

    // 不是不收, 不得不交, 不可能不收.
    [GeneratedRegex("(不是|并非|绝非|不得|不能|不可能|不可|不会|没有|没说|未必|没法|难道|谁说|不代表|不等于|不承诺|不保证|不一定|无法|不可以|不肯|哪能|岂能|怎能|非)(都|完全|说)?$", Options)]
    private static partial Regex DoubleBefore();

    // A deposit that is returned, or without which nobody works, is one.
    [GeneratedRegex("^(费用)?[(:]?(吗|么|嘛|的?话|是假|才怪)|^[^,。;!?、]{0,6}?(不退|不予退|概不|不返|不还|退还|可退|能退|全退|退回|返还|离职退|抵扣|不得|不能(上|入|参)|不可(上|入)|不许|无法|不让|不给(上|排|安)|不安排|不录|不予|视为|视同|免谈|勿扰|别来|勿来|自理|自付|自费|自备|自己出|自行承担|照收|另算|另收|另计|必交|不行)", Options)]
    private static partial Regex UndoneAfter();

    [GeneratedRegex("^(者|的|的话|的?人|的?同学)?,?[^,。;!?]{0,6}?(不得|不能|不可|不予|不许|无法|不录|不安排|视为|别来|勿扰|免谈|不用来|取消|没法|休想|不排)", Options)]
    private static partial Regex ConditionAfter();

    [GeneratedRegex("^((吗|么|嘛)[?!]?|[?])(答)?[:,]?(我们|公司|本店)?(当然|完全|绝对|一律)?(不(收|需|用|要|存|必|会)|没有?[,。!;?)]|没有(押|的|任何)|没有$|无(?!法)|否)", Options)]
    private static partial Regex AnsweredNo();

    // 押金：无; 培训费由公司承担; 押金一律不收.
    [GeneratedRegex("^(等等?)?(各种|任何|一切|其他|所有|相关|各类)?(费用|费|杂费|款项|名目|方面)?(的)?[:为是]?(我们|本店|公司)?(一律|均|都|全部|全额|全|完全|概|统统|也|绝|通通)*((由|是)?" + Firm + "(来|全额|统一|全部|全|先行|会|给|免费|一律)*(承担|报销|出(?!具|示)|支付|负担|负责|补贴|买单|包(?!吃)|缴纳|代付)"
        + "|免除|免收|免费|免(?=$|[,。;!?)、])|0元|零元|[0零](?=$|[,。;!?)])|无(?=$|[,。;!?)])|没有(?=$|[,。;!?)])|(不收取?|不需要?(交|缴|支付)?|不用(交|缴|付|支付|出)?|无需(交|缴|支付|承担)?|不会收取?|不存在|不予收取|未收取|不要)(?=$|[,。;!?)、]|任何|学生|费|一分)|可?全额?(实报实销|报销)|可?(实报实销|报销)|分文不取)", Options)]
    private static partial Regex NoneAfter();

    [GeneratedRegex("工资[中里]?扣|扣除|扣回|不满|未满|做满|满[0-9一两三半]|否则|返还|再还|自己|离职|退", Options)]
    private static partial Regex PaidAfterAll();

    // 公司承担培训费, 报销体检费, 可得介绍费.
    [GeneratedRegex("(" + Firm + "(会|将|统一|全额|全部|先行?|免费|可以?|给|为|替|帮|你|您|学生|同学|员工|大家|新人|们|兼职|来)*(承担|报销|支付|负担|负责|补贴|出|提供|缴纳|代付|包|付|先行)|(?<!不|无|没)(报销|补贴|补助|发放|减免|免除|免收|可得|可获|获得|领取|奖励|享受|享有|赚取|另发|另有|提供|附带))(全部|全额|所有|一切|的|入职|岗前|相关|各种|往返|你的|学生|[0-9]{1,4}元|员工|、|和|费用?){0,4}$", Options)]
    private static partial Regex PaidByFirm();

    // What customers pay is the work of a cashier.
    [GeneratedRegex("(顾客|客户|客人|会员(?!费)|租客|住客|租户|游客|旅客|消费者|读者|用户|家长|房客|住户|业主|车主|学员|玩家|租借人|借用人|参会人员|参会者|观众|嘉宾|选手|参赛者)(?!" + Reach + "{0,20}(需|须|要(?!求)|先|你|您|同学|学生|兼职|员工|本人|自己|入职|上岗|面试|垫))" + Reach + "{0,14}$", Options)]
    private static partial Regex OfCustomers();

    [GeneratedRegex("(负责|协助|处理|核对|登记|管理|清点|统计|办理|退房|入住|租借)((?!需|须|要|你|您|学生|入职|上岗|先)" + Reach + "){0,8}$", Options)]
    private static partial Regex AsWork();

    [GeneratedRegex("^的?(工资|薪资|报酬)?(给|到|至)(你|您|学生|本人|个人|大家|同学|员工)", Options)]
    private static partial Regex ToStudent();

    [GeneratedRegex("((?<![给向跟往])(公司|我们|商家|店里|老板)|月底|月末|每月|每周|每天|工资|薪资|薪水|报酬|稿费|当天|当日|完成后)(会|将|统一|再|通过|按时|直接|银行|微信|由|给你|给您|一次性|结算|结)*$", Options)]
    private static partial Regex FromFirm();

    [GeneratedRegex("(拾|捡|遗失|丢失|失物|遗落)" + Reach + "{0,6}$", Options)]
    private static partial Regex Found();

    // 录入身份证号 is work, 保护好自己的银行卡密码 advice.
    [GeneratedRegex("(负责|协助|核对|核验|查验|比对|校验|录入|登记|整理|统计|识别|保护好?|保管好?|妥善保管|泄露|透露)((?!需|须|要|请)" + Reach + "){0,10}$", Options)]
    private static partial Regex OfNumbers();

    [GeneratedRegex("请|需|须|你|您", Options)]
    private static partial Regex AskedOf();

    [GeneratedRegex("^(信息|数据)?的?(录入|核对|核验|校对|比对|登记(?=工作|核对)|脱敏)", Options)]
    private static partial Regex NumbersAsWork();

    // 银行卡号录取后由学校统一登记 tells what comes later. Asked for (请提供…) it is what every fraud says as well.
    [GeneratedRegex("^[^。;!?]{0,10}?由学校统一登记", Options)]
    private static partial Regex TakenBySchool();

    [GeneratedRegex("填|提供|提交|上传|输入|写|报|告|留|附|备注|发|拍|给|交", Options)]
    private static partial Regex Asks();

    // 身份证复印件不用交.
    [GeneratedRegex("^(等(证件|材料)?)?[,:]?(我们|公司|本店)?(一律|均|都|也|概|一概)?(不收|不需要?|无需|不用|不必|不要|不得|不留|不交|免交|免$|免[,。;!?])", Options)]
    private static partial Regex NotAskedAfter();

    [GeneratedRegex("离职|离岗|期满|做满|工作满|干满|你|您|不退|自理|自付|入职", Options)]
    private static partial Regex OfTheStudent();

    // A warning to students, common at the end of a posting.
    [GeneratedRegex("如遇|如有|如果|若|凡|遇到|任何|要求|对方|发现|一旦|所有|假借|有人|以各种|各种|冒充|声称|谁", Options)]
    private static partial Regex WarnsBefore();

    [GeneratedRegex("诈骗|骗局|(是|为|均属)(骗子|骗人|欺诈)|举报|投诉|谨防|勿信|切勿|不要相信|勿相信|请拒绝|(应|立即|可|一律|坚决)拒绝|违法|上当|警惕|陷阱|犯罪|勿轻信", Options)]
    private static partial Regex WarnsAfter();

    [GeneratedRegex("^(类|等|兼职|的|这类|之类|平台)*(诈骗|骗局|陷阱|套路|违法|犯罪|骗人|骗子(?!勿|绕|走)|都?是骗|都?是违法|无关|均?为诈骗)", Options)]
    private static partial Regex IsFraud();

    [GeneratedRegex("^(的|者|党|类)*(一律)?(请)?(勿扰|勿进|绕道|绕行|免谈|勿联系|勿加|别来|走开|拒绝|拉黑|滚)", Options)]
    private static partial Regex NotWanted();

    // 押金、服装费和培训费: what holds for one holds for the next.
    [GeneratedRegex("^(费用?)?(等|之类的?)?([、/和及与或]|以及|还有|或者|并且|也不)([^,。;!?:需要须只但先扣交收缴付退、]{0,6}[、和及与或/]){0,4}(任何|其他|其它|各种|各类|所谓的?|任何形式的|入职|岗前|收取|缴纳|要求|索要)*$", Options)]
    private static partial Regex Joined();

    [GeneratedRegex("^(费用?)?,$", Options)]
    private static partial Regex JoinedByComma();

    [GeneratedRegex("^(费|等|任何|之类|的)*($|[,。;!?)、])", Options)]
    private static partial Regex EndsThere();

    [GeneratedRegex("\\b(?<no>no|not|never|without|nor|neither|free of|zero|beware of|avoid|refuse|report|forbid(den)?|prohibited|cannot|(can|wo|do|does|did|must|sha|is|are|should)n't|against|any)[ -]+([a-z',-]+ ){0,9}$", Options)]
    private static partial Regex EnglishNegation();

    [GeneratedRegex("\\b(but|only|however|unless|until|except|just|instead|refund(ed)?|return(ed)?|less than|more than|first|without)\\b", Options)]
    private static partial Regex EnglishUndone();

    [GeneratedRegex("^s?,? ?(no|not any) (job|work|shift|entry|start|place|pay)|^s? ?\\? ?(you|it|there|a |of course|yes)|^s?,? no (job|work)|^s? (is|are) (not|never|non)-? ?(refund|return)", Options)]
    private static partial Regex EnglishUndoneAfter();

    [GeneratedRegex("^[^.;!?]{0,30}?\\b((not|never|n't) (be )?(required|needed|charged|asked|necessary|collected|taken|payable)|(covered|paid|borne|reimbursed|met)( in full| fully)? by (us|the (company|employer|shop|store|caf|restaurant|school|organi|hotel))|waived|for (our |the )?(customers|guests|clients|visitors))|^s? ?: ?(none|no|nil|0|zero|free)\\b", Options)]
    private static partial Regex EnglishNoneAfter();

    [GeneratedRegex("\\b(we|company|employer|shop|store|hotel|caf(e|é)|restaurant|guests'?|customers?'?|clients?'?|visitors'?)( (will|also|fully|always))? ?$|\\b(guests|customers|clients|visitors)\\b[^.;!?,]{0,30}$|\\b(guests|customers|clients|visitors)'? $", Options)]
    private static partial Regex EnglishOthers();

    [GeneratedRegex("\\b(if|when|whoever|anyone who|should) [^.;!?]{0,60}$", Options)]
    private static partial Regex EnglishIf();

    [GeneratedRegex("^[^.;!?]{0,60}?\\b(report|scams?|frauds?|illegal|beware|tell us|refuse)\\b", Options)]
    private static partial Regex EnglishWarns();

    /// <summary>The found words that mean what they say, out of all in the order of the text.</summary>
    public static IEnumerable<JobHit> Meant(FoldedText text, IReadOnlyList<JobHit> hits)
    {
        var clean = new bool[hits.Count];
        var looked = Math.Min(hits.Count, MostLookedAt);
        for (var i = 0; i < looked; i++)
        {
            var previous = Previous(hits, i);
            clean[i] = IsNegated(text, hits[i], previous >= 0 ? hits[previous].End : 0) || IsOthers(text, hits[i])
                || (previous >= 0 && clean[previous] && !hits[i].HasAmount && Chains(text, hits[previous].End, hits[i]) && !UndoneAfter().IsMatch(After(text, hits[i].End)));
        }

        // 押金、服装费一律不收: from the last of a list back to its first.
        var cleanAfter = false;
        for (var i = looked - 1; i >= 0; i--)
        {
            cleanAfter = IsCleanAfter(text, hits[i])
                || (cleanAfter && !hits[i].HasAmount && hits[i + 1].Start >= hits[i].End && Joined().IsMatch(Between(text, hits[i].End, hits[i + 1].Start)));
            clean[i] |= cleanAfter;
        }

        for (var i = 0; i < hits.Count; i++)
        {
            if (!clean[i])
                yield return hits[i];
        }
    }

    /// <summary>The same for English.</summary>
    public static bool IsMeantInEnglish(FoldedText text, JobHit hit)
    {
        var before = text.Text[Math.Max(0, hit.Start - 80)..hit.Start];
        var stop = before.LastIndexOfAny(['.', ';', '!', '?', ':']);
        var sentence = stop < 0 ? before : before[(stop + 1)..];
        var after = text.Text[hit.End..Math.Min(text.Text.Length, hit.End + 80)];
        if (EnglishUndoneAfter().IsMatch(after))
            return true;
        var negation = EnglishNegation().Match(sentence);
        var words = text.Text[hit.Start..hit.End];
        if (negation.Success && !EnglishUndone().IsMatch(sentence[(negation.Index + negation.Groups["no"].Length)..]) && !sentence[negation.Index..].StartsWith("not only", StringComparison.Ordinal))
            return words.StartsWith("non", StringComparison.Ordinal);
        if (words.StartsWith("non", StringComparison.Ordinal))
            return true;
        return !EnglishNoneAfter().IsMatch(after) && !(hit.Rule is JobRule.Fee or JobRule.Advance && EnglishOthers().IsMatch(sentence)) && !(EnglishIf().IsMatch(sentence) && EnglishWarns().IsMatch(after));
    }

    // The nearest found words that end before these.
    private static int Previous(IReadOnlyList<JobHit> hits, int index)
    {
        for (var i = index - 1; i >= 0 && i > index - 6; i--)
        {
            if (hits[i].End <= hits[index].Start)
                return i;
        }

        return -1;
    }

    private static bool Chains(FoldedText text, int from, JobHit hit)
    {
        var between = Between(text, from, hit.Start);
        return Joined().IsMatch(between) || (JoinedByComma().IsMatch(between) && EndsThere().IsMatch(After(text, hit.End)));
    }

    private static bool IsNegated(FoldedText text, JobHit hit, int from)
    {
        var before = Before(text, hit.Start, 24, out var start);
        if (!hit.HasAmount && DoNotBelieve().IsMatch(before))
            return true;
        Match? negation = null;
        // What follows 不 or 反 decides what it is, so the found words' first character is looked at too.
        foreach (Match match in Negation().Matches(before + text.Text[hit.Start]))
        {
            if (match.Index < before.Length)
                negation = match;
        }

        if (negation is null)
            return false;
        var gap = before[Math.Min(before.Length, negation.Index + negation.Length)..];
        var joined = negation.ValueSpan is "免" or "零" or "0" or "无" or "非" or "没有" or "没" or "绝无" or "并无" or "概无";
        if (gap.Length > 18 || (joined && !CloseBy().IsMatch(gap)) || Undone().IsMatch(gap) || (gap.Contains(':', StringComparison.Ordinal) && gap.Length > 3))
            return false;
        // What is negated was found before, and these words stand after it: 不收押金收服装费.
        if (from > start + negation.Index + negation.Length)
            return false;
        // A new line ends a negation, unless it stands right before the words: 不收⏎押金.
        if (gap.Length > 0 && BreaksWithin(text, start + negation.Index + negation.Length, hit.Start))
            return false;
        if (DoubleBefore().IsMatch(before[..negation.Index]) || negation.ValueSpan is "不得" && gap.StartsWith('不'))
            return false;
        if (hit.HasAmount)
            return false;
        var after = After(text, hit.End);
        var theirs = gap.Length > 0 ? gap[0] : text.Text[hit.Start];
        return !UndoneAfter().IsMatch(after) && !(theirs is '交' or '缴' or '付' or '垫' or '上' && ConditionAfter().IsMatch(AfterAll(text, hit.End)));
    }

    private static bool IsCleanAfter(FoldedText text, JobHit hit)
    {
        var after = AfterAll(text, hit.End);
        if (AnsweredNo().IsMatch(after))
            return true;
        if (!hit.HasAmount && hit.Rule is JobRule.Fee or JobRule.Advance && NoneAfter().Match(after) is { Success: true } none
            && !PaidAfterAll().IsMatch(after.AsSpan(none.Length, Math.Min(20, after.Length - none.Length))))
            return true;
        if (!hit.HasAmount && IsFraud().IsMatch(after))
            return true;
        if (hit.Rule == JobRule.PaperCopies && NotAskedAfter().IsMatch(after))
            return true;
        if (hit.Rule is not (JobRule.Fee or JobRule.HeldPapers) && NotWanted().IsMatch(after))
            return true;
        if (hit.HasAmount || !WarnsAfter().IsMatch(after))
            return false;
        var before = Sentence(text, hit.Start);
        return WarnsBefore().IsMatch(before);
    }

    private static bool IsOthers(FoldedText text, JobHit hit)
    {
        var before = Before(text, hit.Start, 24, out _);
        return hit.Rule switch
        {
            JobRule.Fee => OfCustomers().IsMatch(before) || PaidByFirm().IsMatch(before) || IsWage(text, hit, before)
                || (!hit.HasAmount && AsWork().IsMatch(before) && !OfTheStudent().IsMatch(After(text, hit.End))),
            JobRule.HeldPapers => OfCustomers().IsMatch(before) || Found().IsMatch(before),
            JobRule.PersonalNumbers => OfCustomers().IsMatch(before) || (OfNumbers().IsMatch(before) && !AskedOf().IsMatch(before)) || NumbersAsWork().IsMatch(After(text, hit.End))
                || (TakenBySchool().Match(After(text, hit.End)) is { Success: true } later
                    && !Asks().IsMatch(before + text.Text[hit.Start..hit.End] + later.Value) && !AskedOf().IsMatch(before)),
            JobRule.PaperCopies => OfCustomers().IsMatch(before) || Found().IsMatch(before) || (OfNumbers().IsMatch(before) && !AskedOf().IsMatch(before)),
            JobRule.Advance => PaidByFirm().IsMatch(before) || before.EndsWith("公司", StringComparison.Ordinal) || before.EndsWith("由店里", StringComparison.Ordinal)
                || (text.Text.AsSpan(hit.Start, hit.End - hit.Start).Contains('充') && OfCustomers().IsMatch(before)),
            _ => false,
        };
    }

    // 月底转账3000元, 公司转账200元给你.
    private static bool IsWage(FoldedText text, JobHit hit, string before) => text.Text[hit.Start] is '转' or '打' or '汇' or '微' or '支' or '付'
        && (ToStudent().IsMatch(AfterAll(text, hit.End)) || FromFirm().IsMatch(before));

    // What stands before in the same part of the sentence, and where it starts.
    private static string Before(FoldedText text, int index, int most, out int start)
    {
        start = Math.Max(0, index - most);
        var stop = text.Text.AsSpan(start, index - start).LastIndexOfAny(",。;!?");
        start += stop + 1;
        return text.Text[start..index];
    }

    private static string Sentence(FoldedText text, int index)
    {
        var start = Math.Max(0, index - 40);
        var stop = text.Text.AsSpan(start, index - start).LastIndexOfAny("。;!?");
        return text.Text[(start + stop + 1)..index];
    }

    private static string Between(FoldedText text, int from, int to) => to <= from || to - from > 40 ? "" : BreaksWithin(text, from, to + 1) ? "\n" : text.Text[from..to];

    // What follows in the same part of the sentence; a new line ends it.
    private static string After(FoldedText text, int index)
    {
        var end = Math.Min(text.Text.Length, index + 24);
        for (var i = index; i < end; i++)
        {
            if (text.Text[i] is '。' or ';' or '!' || JobReading.BreaksBefore(text, i))
                return text.Text[index..i];
        }

        return text.Text[index..end];
    }

    private static string AfterAll(FoldedText text, int index)
    {
        var end = Math.Min(text.Text.Length, index + 44);
        for (var i = index; i < end; i++)
        {
            if (text.Text[i] is '。' or ';' || JobReading.BreaksBefore(text, i))
                return text.Text[index..i];
        }

        return text.Text[index..end];
    }

    private static bool BreaksWithin(FoldedText text, int from, int to)
    {
        for (var i = Math.Max(1, from); i < to && i < text.Text.Length; i++)
        {
            if (JobReading.BreaksBefore(text, i))
                return true;
        }

        return false;
    }
}
