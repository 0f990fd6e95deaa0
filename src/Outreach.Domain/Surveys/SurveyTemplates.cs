using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Surveys;

/// <summary>Surveys that are ready to be sent (S21); in Chinese, since students read them.</summary>
public static class SurveyTemplates
{
    private static readonly SurveyOptionDetails[] Industries =
    [
        new("餐馆小吃", Industry.Catering), new("奶茶零食", Industry.FoodAndDrink), new("衣服鞋包", Industry.Clothing), new("手机电脑和维修", Industry.Electronics),
        new("考证、考研、学车", Industry.Education), new("话费流量", Industry.Telecom), new("运动、KTV、书店", Industry.SportAndCulture), new("旅行出游", Industry.Travel),
        new("美发美妆", Industry.Beauty), new("都不需要"),
    ];

    private static readonly SurveyOptionDetails[] Offers =
    [
        new("打折或满减", Wanted: WantedOffer.Discount), new("免费试吃试用", Wanted: WantedOffer.Sample), new("活动奖品", Wanted: WantedOffer.Prize),
        new("兼职或实习", Wanted: WantedOffer.Job), new("讲座和体验课", Wanted: WantedOffer.Talk), new("送货或服务到校", Wanted: WantedOffer.Service),
    ];

    // Without an industry: where somebody would like to work is no word on where they spend.
    private static readonly SurveyOptionDetails[] JobFields =
        [new("餐厅、奶茶店"), new("商超促销"), new("家教、培训机构"), new("数码、通讯门店"), new("场馆、赛事、演出"), new("带团、旅行社"), new("线上设计、写作")];

    private static readonly SurveyOptionDetails[] Hours = [new("4 小时以内"), new("4 至 8 小时"), new("8 至 16 小时"), new("16 小时以上")];

    /// <summary>What stands in the form until somebody writes something else.</summary>
    public static string TitleOf(SurveyTemplate template) => template switch
    {
        SurveyTemplate.Use => "校园生活，你会用什么？",
        SurveyTemplate.Brands => "你喜欢哪些品牌？",
        SurveyTemplate.Jobs => "你想做什么样的兼职？",
        _ => "",
    };

    public static string PurposeOf(SurveyTemplate template) => template switch
    {
        SurveyTemplate.Use => "外联部按大家的需要去谈商家和优惠。一分钟就能答完。",
        SurveyTemplate.Brands => "告诉我们想在校园活动里见到哪些品牌。一分钟就能答完。",
        SurveyTemplate.Jobs => "外联部按大家的需要去找靠谱的岗位。一分钟就能答完。",
        _ => "",
    };

    public static IReadOnlyList<SurveyQuestionDetails> QuestionsOf(SurveyTemplate template) => template switch
    {
        SurveyTemplate.Use =>
        [
            new(QuestionKind.Several, "平时最常花钱的地方是？", true, 3, Industries),
            new(QuestionKind.One, "学校附近最缺哪一种店？", true, null, Industries),
            new(QuestionKind.Several, "哪些优惠最吸引你？", false, 2, Offers),
            new(QuestionKind.Text, "还希望有什么？", false, null, []),
        ],
        SurveyTemplate.Brands =>
        [
            new(QuestionKind.Several, "想在校园活动里见到哪一类品牌？", true, 3, Industries),
            new(QuestionKind.Text, "写一个你最喜欢的品牌", false, null, []),
            new(QuestionKind.Several, "希望品牌带来什么？", true, 2, Offers),
            new(QuestionKind.Scale, "活动有品牌赞助，你会更想参加吗？1 不会，5 非常想", false, null, []),
        ],
        SurveyTemplate.Jobs =>
        [
            new(QuestionKind.Several, "想做哪一类兼职？", true, 3, JobFields),
            new(QuestionKind.One, "每周能做多久？", true, null, Hours),
            new(QuestionKind.Scale, "找兼职时有多担心被骗？1 不担心，5 非常担心", false, null, []),
            new(QuestionKind.Text, "对兼职还有什么要求？", false, null, []),
        ],
        _ => [],
    };
}
