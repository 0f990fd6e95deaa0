using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Import;
using Outreach.Domain.Text;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Sponsors.Import;

public sealed record SponsorField(string Key, string Label, int MaxLength, params string[] Aliases);

/// <summary>The fields that an import of sponsors knows, and the values that some of them take.</summary>
public static partial class SponsorColumns
{
    /// <summary>Heading of the column that says why a row was refused; such a column is passed over.</summary>
    public const string ReasonHeader = "Why it was not imported";

    public const string ExampleName = "Example Coffee Ltd (delete this row)";

    public static readonly SponsorField Name = new("name", "Merchant name", 100,
        "商家名称", "商家", "商户名称", "店名", "店铺名称", "公司名称", "企业名称", "单位名称", "赞助商", "名称", "merchant name", "sponsor name", "company name", "merchant", "sponsor", "company", "shop", "name");

    public static readonly SponsorField ShortName = new("short", "Short name", 40, "简称", "商家简称", "short name", "abbreviation");

    public static readonly SponsorField CreditCode = new("code", "Credit code", 60,
        "统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "营业执照号", "unified social credit code", "social credit code", "credit code", "uscc");

    public static readonly SponsorField Industry = new("industry", "Industry", 60, "行业", "所属行业", "业态", "类别", "行业类别", "industry", "sector", "line of business");

    public static readonly SponsorField District = new("district", "District", 40, "区县", "所在区", "区域", "行政区", "district", "area");

    public static readonly SponsorField Address = new("address", "Address", 200, "地址", "详细地址", "店铺地址", "address", "street");

    public static readonly SponsorField Distance = new("distance", "Distance", 60, "距离", "离校距离", "远近", "distance", "distance band", "how far");

    public static readonly SponsorField Contact = new("contact", "Contact", 60, "联系人", "联系人姓名", "商家负责人", "老板", "店长", "对接人", "contact person", "contact name", "contact");

    public static readonly SponsorField Phone = new("phone", "Phone", 30, "电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "联系人电话", "联系人手机", "联系人手机号", "座机", "telephone", "mobile", "phone number", "phone", "tel");

    public static readonly SponsorField WeChat = new("wechat", "WeChat", 60, "微信", "微信号", "wechat", "weixin");

    public static readonly SponsorField Email = new("email", "E-mail", 256, "邮箱", "电子邮箱", "邮件", "e-mail", "email", "mail");

    public static readonly SponsorField Source = new("source", "Source", 60, "来源", "商家来源", "线索来源", "渠道", "source", "lead source", "origin");

    /// <summary>Who of the department looks after it.</summary>
    public static readonly SponsorField Owner = new("owner", "Owner", 60, "跟进人", "跟进干事", "跟进", "对接干事", "负责干事", "负责同学", "我方负责人", "我方对接人", "部门负责人", "归属人", "维护人", "owner", "looked after by", "in charge");

    public static readonly SponsorField Tags = new("tags", "Theme tags", 200, "标签", "主题标签", "商家标签", "关键词", "theme tags", "tags", "keywords");

    /// <summary>Money expected of it this term.</summary>
    public static readonly SponsorField Cash = new("cash", "Expected cash", 60, "预计金额", "预期金额", "预计现金", "意向金额", "赞助金额", "预计赞助", "赞助费", "金额", "expected cash", "expected amount", "amount");

    public static readonly SponsorField Stage = new("stage", "Stage", 60, "阶段", "洽谈阶段", "进度", "进展", "洽谈进度", "跟进状态", "跟进情况", "合作状态", "状态", "stage", "progress", "status");

    /// <summary>Last visit.</summary>
    public static readonly SponsorField Visited = new("visited", "Last visit", 64, "最近拜访", "最近拜访日期", "上次拜访", "拜访日期", "拜访时间", "最近一次拜访", "上一次拜访", "最后一次拜访", "最后拜访", "次拜访", "次走访", "最近走访", "上次走访", "走访日期", "走访时间", "last visit", "last visited", "visited on", "visit date");

    public static readonly SponsorField Notes = new("notes", "Notes", 2000, "备注", "说明", "其他说明", "notes", "note", "remarks", "remark", "comment");

    /// <summary>All, in the order of the template.</summary>
    public static readonly IReadOnlyList<SponsorField> All =
        [Name, ShortName, CreditCode, Industry, District, Address, Distance, Contact, Phone, WeChat, Email, Source, Owner, Tags, Cash, Stage, Visited, Notes];

    /// <summary>Heading of the merchant's standing in the export; sheets of people call the stage of a deal 合作状态.</summary>
    public const string StandingLabel = "Standing of the merchant";

    /// <summary>Headings of the export that no import takes.</summary>
    public static readonly IReadOnlyList<string> OfExportAlone = [StandingLabel, "Size", "Vetted until"];

    /// <summary>Stands between contacts where one row has several, in each of their columns.</summary>
    public const char BetweenContacts = '；';

    private static readonly Dictionary<string, Industry> Industries = Values<Industry>(
        [(Domain.Sponsors.Industry.Catering, "餐饮 餐饮业 美食 饭店 餐厅"), (Domain.Sponsors.Industry.FoodAndDrink, "食品饮料 食品 饮料 饮品 foodanddrink"), (Domain.Sponsors.Industry.Clothing, "服饰 服装 服装鞋帽 鞋服"),
        (Domain.Sponsors.Industry.Electronics, "电子数码 数码 电子 电子产品"), (Domain.Sponsors.Industry.Education, "教育培训 教育 培训 educationandtraining"), (Domain.Sponsors.Industry.Telecom, "通讯 通信 电信 运营商"),
        (Domain.Sponsors.Industry.SportAndCulture, "文体 文化体育 体育文化 sportandculture"), (Domain.Sponsors.Industry.Travel, "旅游出行 旅游 出行"), (Domain.Sponsors.Industry.Finance, "金融 银行 保险"),
        (Domain.Sponsors.Industry.Beauty, "美容 美容美发 美妆 美业"), (Domain.Sponsors.Industry.Other, "其他 其它 其他行业 other")]);

    private static readonly Dictionary<string, DistanceBand> Distances = Values<DistanceBand>(
        [(DistanceBand.AtTheGate, "校门口 校门 门口 校内 gate"), (DistanceBand.WithinThreeKilometres, "3公里内 3公里以内 三公里内 三公里以内 3km内 3km以内 3千米内 三千米内 within3kilometres within3kilometers"),
        (DistanceBand.InTheCity, "市内 本市 市区 city"), (DistanceBand.Beyond, "更远 市外 外地 外市 beyond")]);

    private static readonly Dictionary<string, SponsorSource> Sources = Values<SponsorSource>(
        [(SponsorSource.Scouted, "走访 扫街 自己找的 自主开发"), (SponsorSource.DepartmentTip, "部门提供 其他部门提供 部门推荐"), (SponsorSource.Alumni, "校友 校友介绍 校友推荐"),
        (SponsorSource.PartnerSchool, "友校介绍 友校 友校推荐 兄弟院校介绍"), (SponsorSource.Returning, "老客户 老商家 合作过 回头客"),
        (SponsorSource.StudentTip, "学生线索 学生推荐 学生提供"), (SponsorSource.CameByThemselves, "主动联系 商家主动 自己找来")]);

    private static readonly Dictionary<string, DealStage> Stages = Values<DealStage>(
        [(DealStage.Target, "目标 待联系 未联系 未接触 待拜访 未开始"), (DealStage.Contacted, "已接触 已联系 联系过 初步接触 已拜访 联系中"), (DealStage.Negotiating, "谈判中 洽谈中 跟进中 沟通中 谈判 洽谈"),
        (DealStage.Agreed, "口头意向 有意向 意向 口头答应 已同意"), (DealStage.Contracting, "合同中 签约中 待签 拟合同"), (DealStage.Won, "已签约 已签 签约 成交 已合作 合作中"),
        (DealStage.Lost, "流失 拒绝 已拒绝 不合作 无意向 没意向 失败")]);

    // What people write where there is nothing to say.
    private static readonly HashSet<string> Fillers = [.. """
        无 暂无 没有 没 未知 不知道 不详 不清楚 未定 待定 待补 待补充 待填 待确认 暂缺 暂时没有 缺 未填 空 空白 未拜访 未访 未去 未走访 未拜访过 没拜访 没去过 尚未拜访 还没拜访 还没去 从未拜访 未联系
        未留 没留 未提供 不提供 未办理 na nil null none nan 略 同上无 div0 ref value name
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a cell says that there is nothing: 无, 暂无, /, -, N/A, 未拜访.</summary>
    public static bool IsFiller(string text) => Plain(text) is var plain && (plain.Length == 0 || Fillers.Contains(plain));

    /// <summary>A value as meanings of it are kept and compared.</summary>
    public static string ComparableValue(string text) => Domain.Search.SearchText.Shorten(Plain(text), ImportMeaning.LongestValue);

    /// <summary>Whether a field takes values of a list, which a person can be asked about.</summary>
    public static bool HasChoice(SponsorField field) => field == Industry || field == Distance || field == Source || field == Stage || field == Owner;

    public static bool TryRead(string text, out DealStage value) => Stages.TryGetValue(Plain(text), out value);

    public static bool TryRead(string text, out Industry value) => Industries.TryGetValue(Plain(text), out value);

    public static bool TryRead(string text, out DistanceBand value) => Distances.TryGetValue(Plain(text), out value);

    /// <summary>Reads a source; the tip may name the department (宣传部提供).</summary>
    public static bool TryRead(string text, out SponsorSource value)
    {
        var plain = Plain(text);
        if (Sources.TryGetValue(plain, out value))
            return true;
        value = SponsorSource.DepartmentTip;
        return DepartmentTip().IsMatch(plain);
    }

    /// <summary>The values of a field with a fixed choice, as people read them; null for other fields.</summary>
    public static string? AllowedOf(SponsorField field, IStringLocalizer texts)
    {
        IEnumerable<Enum>? values = field == Industry ? Enum.GetValues<Industry>().Cast<Enum>()
            : field == Distance ? Enum.GetValues<DistanceBand>().Cast<Enum>()
            : field == Source ? Enum.GetValues<SponsorSource>().Cast<Enum>()
            : field == Stage ? Enum.GetValues<DealStage>().Cast<Enum>() : null;
        return values is null ? null : string.Join(texts[", "], values.Select(texts.Text));
    }

    public static SponsorField?[] Guess(IReadOnlyList<string> headers)
    {
        var plain = headers.Select(h => IsReason(h) || IsOfExportAlone(h) ? "" : Brackets().Replace(h, "")).ToList();
        var guess = ColumnMatcher.Guess(plain, All.Select(f => new ColumnDefinition(f.Key, f.Aliases)));
        var result = new SponsorField?[headers.Count];
        foreach (var field in All)
        {
            if (guess[field.Key] is { } column)
                result[column] = field;
        }

        return result;
    }

    /// <summary>Whether a column is the one in which refused rows come back with their reason.</summary>
    public static bool IsReason(string header) =>
        header.Trim() is var h && (h == ReasonHeader || h == ResourceStringLocalizer.ChineseTexts.GetValueOrDefault(ReasonHeader));

    // The list of merchants is exported with these; what they say comes of other things than a sheet.
    private static bool IsOfExportAlone(string header) =>
        header.Trim() is var h && OfExportAlone.Any(label => h == label || h == ResourceStringLocalizer.ChineseTexts.GetValueOrDefault(label));

    /// <summary>Whether a row is the template's example.</summary>
    public static bool IsExample(string name) => name == ExampleName || name == ResourceStringLocalizer.ChineseTexts.GetValueOrDefault(ExampleName);

    private static Dictionary<string, T> Values<T>((T Value, string Names)[] names)
        where T : struct, Enum
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            var display = typeof(T).GetField(value.ToString())!.GetCustomAttributes(typeof(System.ComponentModel.DataAnnotations.DisplayAttribute), false)
                .Cast<System.ComponentModel.DataAnnotations.DisplayAttribute>().Single().Name!;
            values[Plain(display)] = value;
            values[Plain(value.ToString())] = value;
        }

        foreach (var (value, all) in names)
        {
            foreach (var name in all.Split(' '))
                values[Plain(name)] = value;
        }

        return values;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in (TypedText.Clean(text) ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
            plain.Append(ChineseText.Simplify(char.ToLower(c, CultureInfo.InvariantCulture)));
        return plain.ToString();
    }

    [GeneratedRegex(@"\A.{1,10}部(门)?(提供|推荐)\z")]
    private static partial Regex DepartmentTip();

    [GeneratedRegex(@"[(（【\[].*", RegexOptions.Singleline)]
    private static partial Regex Brackets();
}

public sealed class ColumnMap
{
    private readonly Dictionary<SponsorField, int> columns = [];

    private ColumnMap(SponsorField?[] fields) => Fields = fields;

    /// <summary>One key for each column, from fields of the same name or from one with commas.</summary>
    public static List<string?>? KeysOf(StringValues values) =>
        values.Count == 0 ? null : [.. values.SelectMany(v => (v ?? "").Split(',')).Take(1000)];

    /// <summary>The field of each column; null for one that is left out.</summary>
    public IReadOnlyList<SponsorField?> Fields { get; }

    public string Text => string.Join(',', Fields.Select(f => f?.Key));

    /// <summary>The column of a field, or null.</summary>
    public int? ColumnOf(SponsorField field) => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>
    /// Reads keys, one for each column. Null with the reason when one is unknown or used twice, when there are more keys
    /// than columns, or when no column holds the name.
    /// </summary>
    public static ColumnMap? Parse(IReadOnlyList<string?> keys, int count, out string error)
    {
        error = "";
        var map = new ColumnMap(new SponsorField?[count]);
        if (keys.Count > count)
            error = "These columns are not those of this file. Look at them once more.";
        for (var i = 0; i < keys.Count && error.Length == 0; i++)
        {
            if (string.IsNullOrEmpty(keys[i]))
                continue;
            if (SponsorColumns.All.FirstOrDefault(f => f.Key == keys[i]) is not { } field)
                error = "These columns are not those of this file. Look at them once more.";
            else if (!map.columns.TryAdd(field, i))
                error = "Two columns hold the same field. Leave one of them out.";
            else
                ((SponsorField?[])map.Fields)[i] = field;
        }

        if (error.Length == 0 && map.ColumnOf(SponsorColumns.Name) is null)
            error = "Say which column holds the merchant’s name: without it nothing can be imported.";
        return error.Length == 0 ? map : null;
    }
}
