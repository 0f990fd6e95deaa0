using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Safety;

namespace Outreach.Domain.Tests.Jobs.Safety;

/// <summary>Whole postings as they are sent in: honest ones, and such as have taken students' money.</summary>
internal static class JobPostingTexts
{
    public static readonly string[] Honest =
    [
        """
        【招聘】星湖咖啡（大学城店）周末兼职店员3名
        工作内容：点单收银、制作饮品、清洁吧台、交接班盘点。
        时间：周六、周日 9:00-17:00，可排半天班。
        薪资：22元/小时，月结，每月10日发放，餐费补贴15元/天。
        要求：在校大学生，持健康证优先（办证费用由门店报销），能坚持一学期。
        免费提供工作服，免费岗前培训，不收押金，不收任何费用。
        面试请携带身份证和学生证，仅供核对，不扣押任何证件。
        地址：大学城文苑路18号，电话 0571-88886666
        """,
        """
        家教招聘
        为初二学生辅导数学、物理，每周二、四晚19:00-21:00，地点滨江区江南大道。
        80元/小时，每次课后现结，交通费另补10元。
        要求：理工科专业，普通话标准，有耐心，善于与孩子交流。
        无中介费，试讲一次，试讲费照付。联系电话13800001234。
        """,
        """
        宜家便利超市 国庆临时工20人
        理货、收银、导购、补货。10月1日-7日，每天8小时，180元/天，日结。
        提供午餐、工服（下班归还），不需要交服装费、押金，工资当天下班前发。
        迟到一次提醒，早退按小时计薪。上交当日销售报表后下班。
        请出示学生证报名，报名后由学生会外联部统一组织面试。
        """,
        """
        城东会展中心 展会引导员
        工作：引导观众、发放宣传单页、协助参展商布展，登记来访人数。
        150元/天，包午餐，三天全勤另发全勤奖100元。
        着装：白衬衫黑裤子，组委会提供马甲。培训半天，培训期间发放补贴50元。
        郑重提醒：本岗位不收取押金、保证金、培训费、服装费等任何费用，如有人以组委会名义收费，请立即举报。
        """,
        """
        四季酒店前台实习生
        岗位职责：办理入住与退房，收取及退还客人押金，接听电话，保管客人寄存的行李。
        每周至少三天，月薪2600元，提供员工餐和宿舍，转正后3500元。
        入职体检由酒店安排，体检费由酒店承担。
        地址：西湖区湖滨路200号人事部，联系人李经理，hr@sijihotel.com.cn
        """,
        """
        校园卡推广员（联通营业厅）
        负责校内摆点，推广校园卡和宽带，协助新生办理电话卡、套餐变更。
        底薪100元/天+提成，每成交一张提成20元，日结。
        线上线下推广均可。公司提供物料和垫板、展架，无需垫付任何资金。
        谨防刷单、出租出借电话卡等骗局，保护好个人信息。
        """,
        """
        快递站分拣员
        每晚18:00-22:00，分拣、扫描、上架、派件入柜，25元/小时，周结。
        要求身体健康，能吃苦，不怕脏不怕累。提供手套、工作服。
        不押工资，不押身份证，离职当天结清。地点：南区菜鸟驿站。
        """,
        """
        图书馆勤工助学岗位
        工作内容：图书上架、整理书架、打扫阅览室、协助读者办理借阅证及押金退还。
        每月不超过40小时，20元/小时，月底由学校统一发放至本人银行卡。
        优先家庭经济困难学生。申请请提交申请表。
        """,
        """
        暑期夏令营辅导员
        负责小营员的日常起居、户外活动带队，收取并清点家长交来的营员手机。
        7月5日-8月10日，3500元/月，包吃住，购买意外险（公司承担）。
        面试地点：青山区友谊大道88号绿地大厦12楼。
        无押金，无报名费，无培训费！往返车票报销，由公司先行垫付。
        """,
        """
        拍照打卡问卷调查员
        在商场内请顾客填写问卷，每提交一份有效问卷3元，日均60份。
        不用下载软件，不用充值，不涉及刷单和返利，不需要任何费用。
        下班前上交问卷和统计表，当天微信或现金结算。
        """,
        """
        Weekend barista, Lakeside Coffee (University Town)
        You take orders, make coffee and keep the counter clean. Saturday and Sunday, 9:00 to 17:00.
        22 yuan an hour, paid weekly by direct deposit. Free meals and free training; we provide the uniform.
        No deposit, no fees of any kind. Bring your ID card to the interview; we do not keep it.
        Address: 18 Wenyuan Road. Phone 0571-88886666.
        """,
        """
        English corner host
        Host two hours of conversation every Friday evening in the student centre. 100 yuan per evening, paid on the day.
        Good communication skills; no experience needed, we train you for free.
        We never ask students for deposits, registration fees or advance payments. If anyone asks you to pay, report it to the department.
        """,
        """
        Front desk trainee, Four Lakes Hotel
        Check guests in and out, collect and return guests' deposits, answer the phone, look after luggage.
        2600 yuan per month, meals included. The medical examination fee is covered by the hotel.
        Please show your student card when you apply.
        """,
    ];

    /// <summary>Postings that must not be published, and a rule that says why.</summary>
    public static readonly (JobRule Rule, string Text)[] Fraudulent =
    [
        (JobRule.Fee, """
            急招！大型商超促销员，160元/天，日结！
            工作轻松，名额有限。入职统一着装，需交服装费200元，做满一个月退还。
            报名加微信 cx88886666
            """),
        (JobRule.Fee, """
            星光文化传媒招聘兼职模特、礼仪，200-500元/场。
            无需经验，公司免费培训。通过面试后办理上岗证，办证费80元，模卡资料费50元。
            不收押金，正规公司，营业执照齐全。
            """),
        (JobRule.Fee, """
            暑假工直招，电子厂普工，22元/小时，包吃住。
            不收中介费！报到时每人预交300元占床位，离厂时退。工资压一个月，做满两个月结清。
            """),
        (JobRule.Fee, """
            家教中心长期招大学生，80-150元/小时。
            登记即派单，登记建档，每人收取50块，保证一周内安排，不成功全额退。
            """),
        (JobRule.OrderBrushing, """
            招募线上兼职，手机即可操作，每天1-2小时，日结100-300元。
            工作内容：给商家刷 信 誉，一单5-20元，不收押金，不收会员费，时间自由。
            加企鹅号 123456789 备注兼职
            """),
        (JobRule.OrderBrushing, """
            【点赞员】某音点赞关注，点赞返现，一个1元，多劳多得，做任务返利，秒到账！
            非刷单，正规平台，进群领任务。
            """),
        (JobRule.Advance, """
            网店客服体验官：帮店铺提升人气，先拍下商品，自己垫 付货款，确认后本金+佣金一起返。
            一单佣金10元起，当天返还，绝不拖欠。
            """),
        (JobRule.Account, """
            无本万利！闲置银行咔、电话卡出租，一张月租500元；提供收款码协助收款，佣金日结。
            只需要身份证和本人到场，安全合法。
            """),
        (JobRule.Account, """
            高价收V信号、扣扣号，实名半年以上，300元一个，当天结。
            """),
        (JobRule.Pyramid, """
            创业合伙人招募！加入团队只需入會費299元，发展下缐享三级提成，团队计酬，躺着也赚钱。
            介绍三个同学加入即可升级经理。
            """),
        (JobRule.HeldPapers, """
            会展保安50人，220元/天。报到时上交身份证原件由队长统一保管，活动结束后发还，防止中途跑人。
            """),
        (JobRule.Fee, """
            Work from home! Type documents, 300 yuan a day, no experience needed.
            A small d e p o s i t of 99 yuan secures your place and is returned with the first pay.
            """),
        (JobRule.Pyramid, """
            Be your own boss. Join our team, recruit your friends and earn a commission from everything they sell.
            No fees, no deposit.
            """),
        (JobRule.Fee, """
            奶茶店店员，18元/小时。不收任何押金、保证金。
            入职后统一购置工装，每人交贰佰元，由店长代买。
            """),
    ];
}
