using System.Text.RegularExpressions;
using Outreach.Domain.Text;
using Outreach.Domain.Wording;

namespace Outreach.Domain.Jobs.Safety;

internal static partial class PostingContact
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Private = "([微威薇维魏徽溦v](信|xin)|weixin|wechat|(?<![a-z])(wx|vx|v|w|q|qq)(?![a-z])|qq|扣扣|抠抠|球球|企鹅(号)?)";

    /// <summary>The first private QQ or WeChat account, when nothing else leads to the employer; null otherwise.</summary>
    public static (string Field, string Quote)? PrivateOnly(IReadOnlyList<JobText> texts)
    {
        (string, string)? first = null;
        foreach (var (field, text) in texts)
        {
            var joined = TextNormalizer.Normalize(text);
            if (PhoneOrPlace().IsMatch(joined.Text))
                return null;
            var words = ChineseText.FoldWords(text).Text;
            if (Mail().Matches(words).Take(50).Any(m => !PublicMail().IsMatch(m.ValueSpan)))
                return null;
            if (first is not null)
                continue;
            var contact = field == JobSafetyCheck.ContactField ? InContact().Match(joined.Text) : InText().Match(joined.Text);
            if (contact.Success)
                first = (field, joined.Quote(contact.Index, contact.Index + contact.Length));
        }

        return first;
    }

    // In the field for it, its name is enough.
    [GeneratedRegex(Private + "(号|同号)?[:为是]?[a-z0-9_-]{0,24}|[0-9a-z._-]{4,20}@qq\\.com", Options)]
    private static partial Regex InContact();

    // Elsewhere WeChat may be a tool of the work.
    [GeneratedRegex("(加|添加|联系|私聊|私信|咨询|扫|搜)(我|店长|群主|老师|学姐|学长|客服|下方|的)?" + Private + "[:为是]?[a-z0-9_-]{0,24}|(加|添加|联系|咨询)我?[vw]x?[:为是]?[a-z][a-z0-9_-]{4,23}|" + Private + "(账|帐)?号?(沟通|联系|联络|详聊|咨询|同号)?[:为是]?[a-z0-9_-]{5,24}|[0-9a-z._-]{4,20}@qq\\.com", Options)]
    private static partial Regex InText();

    [GeneratedRegex("(?<![0-9])(\\+?86-?)?1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}(?![0-9])|(?<![0-9])0[0-9]{2,3}[-)]?[0-9]{7,8}(?![0-9])|(?<![0-9])[48]00-?[0-9]{3}-?[0-9]{4}(?![0-9])"
        + "|(路|街|道|巷|弄|里|村|镇|大街)[0-9]{1,5}(-[0-9]{1,4})?(号|弄)|大厦|写字楼|[0-9](号楼|栋|幢|楼|室|层)|广场|商场|购物中心|食堂|教学楼|图书馆|体育馆|活动中心|(?<![0-9a-z])[0-9]{1,4}[a-z]{3,20}(road|street)", Options)]
    private static partial Regex PhoneOrPlace();

    [GeneratedRegex("[a-z0-9][a-z0-9._%+-]{0,40}@[a-z0-9][a-z0-9.-]{0,60}\\.[a-z]{2,10}", Options)]
    private static partial Regex Mail();

    [GeneratedRegex("@(vip\\.)?(qq|foxmail|163|126|yeah|sina|sohu|139|189|gmail|outlook|hotmail|live|icloud|yahoo)\\.", Options)]
    private static partial Regex PublicMail();
}
