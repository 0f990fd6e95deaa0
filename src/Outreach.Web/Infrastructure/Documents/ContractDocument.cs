using Outreach.Domain.Contracts;
using Outreach.Domain.Places;

namespace Outreach.Web.Infrastructure.Documents;

/// <summary>A party of a contract as it stands on paper; what is unknown becomes a dash.</summary>
public sealed record DocumentParty(string Name, string? CreditCode = null, string? Address = null, string? Contact = null, string? Phone = null);

/// <summary>An instalment.</summary>
/// <param name="Amount">CNY.</param>
public sealed record DocumentInstalment(DateOnly Due, decimal Amount, string? Note = null);

/// <summary>A promised piece of publicity.</summary>
/// <param name="Unit">Of what, such as 条.</param>
public sealed record DocumentDeliverable(
    DeliverableKind Kind, int Count, string Unit, string? Place, DateOnly? StartsOn, string? Department, string? Details = null);

/// <summary>The contract that an agreement changes, and where it stood when that agreement was submitted.</summary>
/// <param name="On">The day of the standing.</param>
/// <param name="Promised">CNY of the whole.</param>
/// <param name="Performed">Publicity that was performed, each in words.</param>
public sealed record AmendedContract(
    string Number, DateOnly SignedOn, DateOnly On, decimal Promised, decimal Received, decimal WrittenOff, IReadOnlyList<string> Performed, IReadOnlyList<string> GoodsReceived)
{
    /// <summary>CNY that were still to come.</summary>
    public decimal Rest => Promised - Received - WrittenOff;
}

/// <summary>A sponsorship contract (赞助合同书), or an agreement that changes one (补充协议).</summary>
public sealed record ContractDocument
{
    /// <summary>甲方.</summary>
    public required DocumentParty PartyA { get; init; }

    /// <summary>乙方.</summary>
    public required DocumentParty PartyB { get; init; }

    /// <summary>Whether 甲方 gives and 乙方 hosts the event, or the other way round.</summary>
    public bool SponsorIsPartyA { get; init; } = true;

    /// <summary>Null until it is signed: the number is drawn then.</summary>
    public string? Number { get; init; }

    public AmendedContract? Amends { get; init; }

    /// <summary>That it is void or terminated; null while it may count.</summary>
    public string? Mark { get; init; }

    /// <summary>Whether it is approved and only waits for the signatures.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Who signs for 甲方.</summary>
    public string? SignerA { get; init; }

    /// <summary>Who signs for 乙方.</summary>
    public string? SignerB { get; init; }

    /// <summary>The event, or the words for the term as a whole.</summary>
    public required string Occasion { get; init; }

    /// <summary>The event's first day.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The event's last day.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Where the event is.</summary>
    public string? Venue { get; init; }

    /// <summary>Cash, CNY; 0 for goods only.</summary>
    public decimal Cash { get; init; }

    /// <summary>The same amount in Chinese capitals, with 人民币.</summary>
    public string CashInCapitals { get; init; } = "";

    public IReadOnlyList<DocumentInstalment> Instalments { get; init; } = [];

    /// <summary>The account to pay to; null where none was set.</summary>
    public string? PayTo { get; init; }

    public IReadOnlyList<string> Goods { get; init; } = [];

    public IReadOnlyList<DocumentDeliverable> Deliverables { get; init; } = [];

    public IReadOnlyList<string> ExtraClauses { get; init; } = [];

    /// <summary>When it was signed; null leaves the day to be written by hand.</summary>
    public DateOnly? SignedOn { get; init; }

    public required string Author { get; init; }

    /// <summary>The day the paper is made out on.</summary>
    public required DateOnly Day { get; init; }

    private string Sponsor => SponsorIsPartyA ? "甲方" : "乙方";

    private string Host => SponsorIsPartyA ? "乙方" : "甲方";

    /// <summary>The paper.</summary>
    public DocumentModel Compose()
    {
        var paper = new DocumentBuilder("第{0}条　");
        var title = Amends is null ? "赞助合同书" : "补充协议";
        paper.Title(title);
        if (Amends is not null)
            paper.Subtitle($"（对合同 {Amends.Number} 的补充）");
        paper.RightLine($"{(Amends is null ? "合同" : "协议")}编号：{Number ?? "（准备签署时编定）"}");
        if (Number is null && Mark is null)
            paper.RightLine(IsApproved ? "已批准，未编号，不能用来签署" : "草稿，未签署");
        AddParty(paper, "甲方", PartyA, SponsorIsPartyA);
        AddParty(paper, "乙方", PartyB, !SponsorIsPartyA);
        paper.Paragraph(Amends is null
            ? $"甲、乙双方本着平等、自愿、诚实信用的原则，就{Sponsor}赞助{Host}举办的{DocumentDisplay.Quoted(Occasion)}（以下简称“本活动”）协商一致，订立本合同，共同遵守。"
            : $"甲、乙双方于{DocumentDisplay.Day(Amends.SignedOn)}签订了编号为 {Amends.Number} 的《赞助合同书》（以下简称“原合同”）。现就{DocumentDisplay.Quoted(Occasion)}（以下简称“本活动”）的赞助事宜协商一致，订立本协议，共同遵守。");

        AddOccasion(paper);
        if (Amends is not null)
            AddPerformed(paper, Amends);
        AddCash(paper);
        AddGoods(paper);
        AddDeliverables(paper);
        paper.Article("附加条款");
        _ = ExtraClauses.Count > 0 ? paper.Items(ExtraClauses) : paper.Paragraph("双方没有附加条款。");
        if (Amends is null)
            AddStandard(paper);
        else
            AddEffectOfAmendment(paper);

        var date = SignedOn is { } day ? $"日期：{DocumentDisplay.Day(day)}" : "日期：　　　　年　　月　　日";
        paper.Signatures(["甲方（盖章）：", Signature(SignerA), date], ["乙方（盖章）：", Signature(SignerB), date]);
        return paper.Build($"{(Amends is null ? "赞助合同" : title)}-{(SponsorIsPartyA ? PartyA : PartyB).Name}-{Occasion}", Number is null ? title : $"{title}　{Number}", Author, Day) with { Mark = Mark };
    }

    private static string Signature(string? signer) => "代表（签字）：" + (string.IsNullOrWhiteSpace(signer) ? "" : $"　　　　（{DocumentBuilder.Line(signer)}）");

    // What is unknown of the sponsor can be filled in by hand; the department has no credit code and knows what it has left out.
    private static void AddParty(DocumentBuilder paper, string side, DocumentParty party, bool isSponsor)
    {
        (string Label, string? Value)[] facts = [(side, party.Name), ("统一社会信用代码", party.CreditCode), ("地址", party.Address), ("联系人", party.Contact), ("联系电话", party.Phone)];
        paper.Facts([.. facts.Where(f => isSponsor || !string.IsNullOrWhiteSpace(f.Value))]);
    }

    private void AddOccasion(DocumentBuilder paper) => paper.Article("合作内容")
        .Item($"活动名称：{Occasion}。")
        .Item($"活动时间：{DocumentDisplay.Days(From, To)}。")
        .Item($"活动地点：{DocumentBuilder.Line(Venue ?? "由" + Host + "在活动开始前书面通知")}。")
        .Item($"{Sponsor}按照本{Deed}为本活动提供赞助，{Host}按照本{Deed}组织本活动，并向{Sponsor}提供宣传回报。");

    // What was performed is said to be so, and is not promised again below.
    private void AddPerformed(DocumentBuilder paper, AmendedContract original)
    {
        paper.Article("已经履行的部分");
        paper.Paragraph($"截至{DocumentDisplay.Day(original.On)}，原合同及此前的补充协议已经履行下列部分，继续有效，不因本协议改变：");
        List<string> done = [];
        if (original.Received > 0)
            done.Add($"{Sponsor}已支付赞助金 {DocumentDisplay.Money(original.Received)}。");
        done.AddRange(original.GoodsReceived.Select(goods => $"{Sponsor}已交付实物：{goods}。"));
        done.AddRange(original.Performed.Select(what => $"{Host}已完成宣传：{what}。"));
        paper.Items(done.Count == 0 ? ["尚未履行任何一部分。"] : done);
    }

    private void AddCash(DocumentBuilder paper)
    {
        paper.Article("赞助金额");
        if (Amends is { Promised: > 0 } original)
        {
            var paid = $"原合同金额 {DocumentDisplay.Money(original.Promised)}，已收 {DocumentDisplay.Money(original.Received)} 继续有效"
                + (original.WrittenOff > 0 ? $"，{DocumentDisplay.Money(original.WrittenOff)} 已约定不再支付" : "");
            if (original.Rest == 0 && Cash == 0)
            {
                paper.Paragraph($"{paid}；没有未付的赞助金，本协议不作变更。");
                return;
            }

            if (Cash == 0)
            {
                paper.Paragraph($"{paid}；其余 {DocumentDisplay.Money(original.Rest)} 不再支付。");
                return;
            }

            paper.Item(original.Rest == Cash
                ? $"{paid}；其余 {DocumentDisplay.Money(Cash)}（大写：{CashInCapitals}）改按下表支付。"
                : original.Rest == 0
                    ? $"{paid}；{Sponsor}另行支付 {DocumentDisplay.Money(Cash)}（大写：{CashInCapitals}）。"
                    : $"{paid}；其余 {DocumentDisplay.Money(original.Rest)} 改为 {DocumentDisplay.Money(Cash)}（大写：{CashInCapitals}）。");
            paper.Item("本协议提交以后、生效以前按原合同支付的款项，计入上述其余金额，不重复支付。");
        }
        else if (Cash == 0)
        {
            paper.Paragraph("本次赞助不含现金。");
            return;
        }
        else
        {
            paper.Item($"{Sponsor}向{Host}提供赞助金，小写：{DocumentDisplay.Money(Cash)}，大写：{CashInCapitals}。");
        }

        if (Instalments.Count > 0)
        {
            var noted = Instalments.Any(i => !string.IsNullOrWhiteSpace(i.Note));
            DocumentColumn[] columns = [new("期次", 2), new("付款日期（不晚于）", 4), new("金额", 4), new("备注", 5, Wide: true)];
            paper.Item(Amends is null ? "赞助金按下表支付：" : "其余赞助金按下表支付：").Table(
                columns[..(noted ? 4 : 3)],
                Instalments.Select((instalment, i) => (IReadOnlyList<string?>)new string?[]
                    { $"第{DocumentDisplay.Numeral(i + 1)}期", DocumentDisplay.Day(instalment.Due), DocumentDisplay.Money(instalment.Amount), instalment.Note }[..(noted ? 4 : 3)]));
        }
        paper.Item(string.IsNullOrWhiteSpace(PayTo)
            ? $"{Sponsor}按{Host}书面告知的账户付款，不付给经办人个人。"
            : $"{Sponsor}将赞助金付至{Host}的下列账户，不付给经办人个人：{DocumentBuilder.Line(PayTo)}。");
        paper.Item($"{Host}收到款项当日向{Sponsor}出具编号的收款凭证，并将款项全部用于本活动。");
    }

    private void AddGoods(DocumentBuilder paper)
    {
        paper.Article("实物赞助");
        if (Goods.Count == 0)
        {
            paper.Paragraph(Amends is null ? "本次赞助不含实物。" : "本协议不再约定实物。");
            return;
        }
        paper.Paragraph($"{Sponsor}向{Host}提供下列实物，并保证其质量合格、在保质期内；{Host}当面清点后签收：").Items(Goods);
    }

    private void AddDeliverables(DocumentBuilder paper)
    {
        paper.Article("宣传回报");
        if (Deliverables.Count == 0)
        {
            paper.Paragraph(Amends is null ? $"{Sponsor}不要求宣传回报。" : "原合同中尚未完成的宣传不再提供。");
            return;
        }
        if (Amends is not null)
            paper.Item("原合同中尚未完成的宣传以下表为准，未列入下表的不再提供。");
        paper.Item($"{Host}按下表向{Sponsor}提供宣传：").Table(
            [new("序号", 2), new("形式", 7, Wide: true), new("数量", 3), new("地点", 6, Wide: true), new("开始日期", 7), new("执行部门", 4)],
            Deliverables.Select((clause, i) => (IReadOnlyList<string?>)
            [
                DocumentDisplay.Count(i + 1), DocumentDisplay.Kind(clause.Kind, clause.Details), $"{clause.Count} {clause.Unit}", clause.Place,
                DocumentDisplay.Day(clause.StartsOn), clause.Department,
            ]));
        paper.Item($"{Host}自上表所列日期起开始宣传，不承诺悬挂、张贴、摆放的时长；因学校管理或者天气原因撤下宣传品的，{Host}在当日告知{Sponsor}。");
        paper.Item($"宣传所用的文字、图样和标志由{Sponsor}提供，{Sponsor}保证其真实、合法，不侵犯他人权利。");
        paper.Item($"每项宣传完成后，{Host}拍照留存，并在活动结束后随履约报告交给{Sponsor}。");
    }

    private void AddStandard(DocumentBuilder paper)
    {
        paper.Article("双方责任")
            .Item($"{Sponsor}按照本合同的约定支付赞助金、交付实物，并在宣传开始前三日提供宣传所需的材料。")
            .Item($"{Sponsor}在校园内的活动遵守学校的规定，不推销违法或者学校禁止的商品与服务。")
            .Item($"{Host}按照本合同的约定完成宣传，保证本活动按计划举行；活动时间、地点变更的，提前三日书面告知{Sponsor}。")
            .Item("双方对在合作中知悉的对方商业信息和个人信息保密，不向第三方提供参加活动学生的个人信息。");
        paper.Article("违约责任")
            .Item($"{Sponsor}未按约定支付赞助金或者交付实物的，经{Host}书面催告后五日内仍未履行，{Host}有权中止宣传；由此造成的损失由{Sponsor}承担。")
            .Item($"{Host}未按约定完成宣传的，应当补做；无法补做的，按该项宣传在全部宣传回报中所占的比例退还赞助金。")
            .Item("因自然灾害、公共卫生事件、政府行为或者学校统一安排致使本合同不能履行的，双方互不承担违约责任；已支付而未使用的赞助金全部退还。");
        paper.Article("争议解决")
            .Paragraph($"因履行本合同发生争议的，双方先行协商；协商不成的，任何一方可以向{Host}所在地的人民法院提起诉讼。");
        paper.Article("合同生效")
            .Item("本合同自双方代表签字并加盖公章之日起生效。")
            .Item("本合同未约定的事项，由双方协商一致后签订补充协议；补充协议与本合同具有同等法律效力。")
            .Item("本合同一式两份，双方各执一份，具有同等法律效力。");
    }

    private static void AddEffectOfAmendment(DocumentBuilder paper) => paper.Article("协议效力")
        .Item("本协议是原合同的组成部分。本协议与原合同不一致的，以本协议为准；本协议未涉及的，仍按原合同执行。")
        .Item("本协议自双方代表签字并加盖公章之日起生效。")
        .Item("本协议一式两份，双方各执一份，具有同等法律效力。");

    private string Deed => Amends is null ? "合同" : "协议";
}
