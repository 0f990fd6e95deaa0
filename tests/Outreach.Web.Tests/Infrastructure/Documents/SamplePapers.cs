using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Flow;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Web.Tests.Infrastructure.Documents;

/// <summary>One paper of each kind with everything on it that it can hold.</summary>
internal static class SamplePapers
{
    public static readonly ContractDocument Contract = new()
    {
        PartyA = new("福州市鼓楼区一品香茶饮有限公司", "91350100M000100Y43", "福州市鼓楼区学府路18号1层", "陈建国", "13800000001"),
        PartyB = new("闽江学院学生会外联部", null, "福州市闽侯县溪源宫路200号学生活动中心305", "林晓", "13800000002"),
        Number = "WL-2026-0001",
        Occasion = "第十二届迎新晚会",
        From = new(2026, 12, 12),
        To = new(2026, 12, 13),
        Venue = "学校大礼堂",
        Cash = 5_000,
        CashInCapitals = "人民币伍仟元整",
        Instalments = [new(new(2026, 11, 30), 3_000, "银行转账"), new(new(2026, 12, 20), 2_000)],
        Goods = ["珍珠奶茶 200 杯，单杯容量 500 毫升", "印有双方标志的帆布袋 100 个"],
        Deliverables =
        [
            new(DeliverableKind.TitleSponsorship, 1, "次", null, new(2026, 12, 12), "文艺部", "“一品香之夜”第十二届迎新晚会"),
            new(DeliverableKind.Banner, 3, "条", "一食堂门口", new(2026, 12, 5), "宣传部", "长 6 米、宽 0.7 米"),
            new(DeliverableKind.Poster, 20, "张", "教学楼一楼公告栏", new(2026, 12, 5), "宣传部"),
            new(DeliverableKind.WeChatPost, 2, "篇", null, new(2026, 12, 8), "宣传部"),
            new(DeliverableKind.HostMention, 3, "次", "学校大礼堂", new(2026, 12, 12), "文艺部"),
            new(DeliverableKind.Other, 1, "块", "签到处", new(2026, 12, 12), "生活部", "签到墙标志"),
        ],
        ExtraClauses = ["甲方可以在晚会当日的中场休息时向观众发放饮品 200 杯。", "晚会照片由双方共同使用。"],
        Author = "闽江学院学生会外联部",
        Day = new(2026, 11, 21),
    };

    public static readonly ContractDocument Amendment = Contract with
    {
        Number = "WL-2026-0007",
        Amends = new("WL-2026-0001", new(2026, 11, 25), new(2026, 11, 30), 2000, 800, 0, ["横幅 2 条，东区主干道"], []),
        Cash = 1200,
        CashInCapitals = "人民币壹仟贰佰元整",
        Instalments = [new(new(2026, 12, 20), 1200)],
        ExtraClauses = [],
        SignedOn = new(2026, 12, 1),
    };

    public static readonly TerminationDocument Termination = new()
    {
        PartyA = Contract.PartyA,
        PartyB = Contract.PartyB,
        Number = "WL-2026-0001",
        SignedOn = new(2026, 11, 25),
        Occasion = Contract.Occasion,
        Reason = "商家停业，无法继续履行。",
        Promised = 2000,
        End = new(new(2026, 12, 2), TerminatedBy.Both, 800, 1200, 300, null),
        Performed = ["横幅 2 条，东区主干道"],
        Void = ["主持人口播 3 次"],
        Author = Contract.Author,
    };

    public static readonly ProposalDocument Proposal = new()
    {
        EventTitle = "第十二届迎新晚会",
        Host = "闽江学院学生会外联部",
        Sponsor = "一品香茶饮",
        Background = "迎新晚会是学校每年规模最大的学生活动，已连续举办十一届。\n去年到场观众 1,150 人，线上直播观看 8,600 人次。",
        Theme = "星光启程，一路有你",
        From = new(2026, 12, 12),
        To = new(2026, 12, 12),
        Venue = "学校大礼堂",
        Audience = "全体 2026 级新生与各学院师生",
        Attendance = 1_200,
        Flow = [new("18:30", "观众入场，签到墙合影"), new("19:00", "开场，主持人介绍赞助单位"), new("20:00", "中场抽奖"), new("21:00", "颁奖与谢幕")],
        MoneyTarget = 12_000,
        Packages =
        [
            new("冠名赞助", 5_000, "饮品 200 杯", ["晚会冠名", "一食堂门口横幅 3 条", "公众号推文 2 篇", "主持人口播 3 次"], 1),
            new("金牌赞助", 2_000, null, ["教学楼海报 10 张", "公众号推文 1 篇"], 3),
            new("实物赞助", 0, "奖品或者饮品", ["奖品印标", "主持人口播 1 次"]),
        ],
        Publicity =
        [
            new("一食堂门口", DeliverableKind.Banner, 3, "条", new(2026, 12, 5)), new("教学楼一楼公告栏", DeliverableKind.Poster, 20, "张", new(2026, 12, 5)),
            new("校园广播站", DeliverableKind.CampusRadio, 4, "次", new(2026, 12, 9)),
        ],
        Costs = [new("舞台与灯光", 6_500, "租赁 2 天"), new("服装与道具", 2_800), new("宣传品印制", 1_500), new("奖品", 1_200)],
        Contact = "林晓（外联部干事）",
        Phone = "13800000002",
        OtherContact = "wailian@example.edu.cn",
        Day = new(2026, 11, 1),
    };

    public static readonly FulfilmentDocument Fulfilment = new()
    {
        Number = "WL-2026-0001",
        SignedOn = new(2026, 11, 25),
        Sponsor = "福州市鼓楼区一品香茶饮有限公司",
        Host = "闽江学院学生会外联部",
        Occasion = "第十二届迎新晚会",
        From = new(2026, 12, 12),
        To = new(2026, 12, 12),
        Venue = "学校大礼堂",
        Attendance = 1_180,
        Clauses =
        [
            new(DeliverableKind.Banner, null, "一食堂门口", "条", 3, 3) { Evidence = 2 },
            new(DeliverableKind.Poster, null, "教学楼一楼公告栏", "张", 20, 15) { WhyMissed = "公告栏检修，5 张无处张贴", MadeGood = "12月10日改贴图书馆门厅 5 张", Evidence = 1 },
            new(DeliverableKind.HostMention, null, "学校大礼堂", "次", 3, 2) { WhyMissed = "节目超时，取消一次口播", Waived = true, Evidence = 0 },
            new(DeliverableKind.WeChatPost, null, null, "篇", 2, 1) { WhyMissed = "第二篇未通过学校审核", Evidence = 1 },
        ],
        Receipts = [new(new(2026, 11, 30), 3_000, 3_000, new(2026, 11, 28)), new(new(2026, 12, 20), 2_000, 0, null)],
        GoodsReceived = ["珍珠奶茶 200 杯，12月12日由生活部签收"],
        Evidence =
        [
            new("横幅", "一食堂门口", new(2026, 12, 5), 3, "条", "/files/1", () => Png(1_200, 900, 0x2F, 0x6F, 0xB0)),
            new("海报", "教学楼一楼公告栏", new(2026, 12, 5), 15, "张", "/files/2", () => Png(900, 1_600, 0xB0, 0x50, 0x2F)),
            new("公众号推文", null, new(2026, 12, 8), 1, "篇", "/files/3", () => Png(1_000, 1_000, 0x3A, 0x8F, 0x4A)),
        ],
        Day = new(2026, 12, 25),
    };

    public static readonly EventPlanDocument EventPlan = new()
    {
        Title = "第十二届迎新晚会",
        Kind = "晚会",
        Slogan = "星光启程，一路有你",
        Tags = ["晚会", "迎新"],
        Organisers = [new(OrganiserRole.Host, "闽江学院学生会"), new(OrganiserRole.Organiser, "外联部"), new(OrganiserRole.Organiser, "文艺部"), new(OrganiserRole.CoOrganiser, "宣传部"), new(OrganiserRole.Sponsor, "一品香茶饮")],
        Background = "迎新晚会是学校每年规模最大的学生活动，已连续举办十一届。\n去年到场观众 1,150 人。",
        Purpose = "欢迎新同学，展示各部门风采，增进新生对学校的了解。",
        Starts = new(2026, 12, 12, 19, 0, 0),
        Ends = new(2026, 12, 12, 21, 30, 0),
        Venue = "学校大礼堂",
        Audience = "全体 2026 级新生",
        ExpectedPeople = 1_200,
        HasOutsiders = true,
        Partners = ["文艺部", "宣传部"],
        Awards = [new("最佳节目", 1, "奖杯与证书"), new("最具人气节目", 2, null)],
        Flow =
        [
            new(FlowPhase.Preparation, "12月11日 15:00", 120, "彩排", "灯光、音响、走位全部走一遍", "文艺部", "灯光师 1 名", null),
            new(FlowPhase.OnTheDay, "18:30", 30, "观众入场", "签到墙合影，分两个入口", "林晓", "工作证 20 张", "先开东门"),
            new(FlowPhase.OnTheDay, "19:00", 10, "开场", "主持人介绍嘉宾与赞助单位", "张帆", null, null),
            new(FlowPhase.OnTheDay, "19:10", 130, "节目", null, "文艺部", "话筒 6 支", null),
            new(FlowPhase.Afterwards, "12月13日", null, "归还物资", "清点后双方签字", "生活部", null, null),
        ],
        Duties = [new("舞台组", "林晓", ["张帆", "陈一"], "舞台、灯光、音响、背景板", new(2026, 12, 11)), new("接待组", "王凯", [], "嘉宾与赞助方的接待", null)],
        Sections =
        [
            new("经费预算", ["本次活动预算如下，赞助金全部用于本次活动："], [new("项目", 5, Wide: true), new("数量", 3), new("金额", 4)],
                [["舞台与灯光", "2 天", "¥6,500.00"], ["奖品", "3 份", "¥1,200.00"], ["合计", "", "¥7,700.00"]]),
        ],
        Publicity = "公众号推文两篇，食堂门口横幅两条。",
        SafetyPerson = "王凯",
        Risks = [new("停电或设备故障", "备用话筒与音箱放在后台，联系后勤值班电话", "舞台组"), new("人多拥挤", "分两个入口放行，按疏散图引导", null)],
        Appendices = ["场地申请表.pdf", "疏散路线图.png"],
        Host = "闽江学院学生会外联部",
        Day = new(2026, 11, 20),
    };

    public static readonly IReadOnlyDictionary<string, DocumentModel> All = new Dictionary<string, DocumentModel>
    {
        ["contract"] = Contract.Compose(),
        ["amendment"] = Amendment.Compose(),
        ["termination"] = Termination.Compose(),
        ["proposal"] = Proposal.Compose(),
        ["fulfilment"] = Fulfilment.Compose(),
        ["event-plan"] = EventPlan.Compose(),
        ["practice-plan"] = (EventPlan with { IsPractice = true }).Compose(),
        ["flow-sheet"] = EventPlan.ComposeFlow(),
        ["duty-sheet"] = EventPlan.ComposeDuties(),
    };

    /// <summary>A real picture: a plain area with a lighter top, so that it shows which side is up.</summary>
    public static byte[] Png(int width, int height, byte red, byte green, byte blue)
    {
        using var pixels = new MemoryStream();
        using (var packer = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                var lighter = y < height / 4 ? 60 : 0;
                byte[] pixel = [(byte)Math.Min(255, red + lighter), (byte)Math.Min(255, green + lighter), (byte)Math.Min(255, blue + lighter)];
                packer.WriteByte(0);
                for (var x = 0; x < width; x++)
                    packer.Write(pixel);
            }
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // bits of a channel, three channels
        return [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var crc = 0xFFFFFFFFu;
        foreach (var one in named)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), ~crc);
        return chunk;
    }
}
