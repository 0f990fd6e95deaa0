using Microsoft.Extensions.Localization;
using Outreach.Domain.Schools;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Schools.Import;

/// <summary>What people call the columns of their sheets, and the kinds of schools in them.</summary>
public static class SchoolColumns
{
    public static readonly IReadOnlyList<ColumnDefinition> All =
    [
        new("name", "学校名称", "学校", "院校", "名称", "全称", "school", "name"), new("short", "简称", "short name"), new("kind", "学校类型", "类型", "类别", "kind"), new("city", "城市", "所在城市", "所在地", "city"),
        new("distance", "距离", "公里", "distance"), new("students", "在校人数", "学生数", "人数", "students"), new("contact", "联系人", "对接人", "contact"), new("position", "职务", "职位", "position"),
        new("phone", "电话", "手机", "联系方式", "phone", "mobile"), new("wechat", "微信", "wechat"), new("strengths", "长处", "特色", "优势", "strengths"), new("wants", "需求", "想要", "wants"),
        new("notes", "备注", "说明", "notes"),
    ];

    private static readonly HashSet<string> Fillers = ["无", "暂无", "没有", "未知", "不详", "待定", "待补充", "暂缺", "na", "none", "null"];

    /// <summary>Whether a cell says that there is nothing.</summary>
    public static bool IsFiller(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant() is var plain && (plain.Length == 0 || Fillers.Contains(plain));

    /// <summary>The words of the screen in either language, and what people write for short; a university where nothing fits.</summary>
    public static SchoolKind KindOf(string? text, IStringLocalizer texts)
    {
        if (text is null)
            return SchoolKind.University;
        foreach (var kind in Enum.GetValues<SchoolKind>())
        {
            if (text.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase) || text == texts.Text(kind))
                return kind;
        }

        return text switch
        {
            _ when text.Contains("本校", StringComparison.Ordinal) => SchoolKind.OwnCollege,
            _ when text.Contains('医') => SchoolKind.Medical,
            _ when text.Contains("师范", StringComparison.Ordinal) => SchoolKind.Teachers,
            _ when text.Contains('艺') => SchoolKind.Arts,
            _ when text.Contains('职') || text.Contains("专科", StringComparison.Ordinal) => SchoolKind.Vocational,
            _ => SchoolKind.University,
        };
    }
}
