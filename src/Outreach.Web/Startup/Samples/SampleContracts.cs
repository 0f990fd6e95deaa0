using System.Globalization;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Amendments;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Places;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Documents;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Startup.Samples;

/// <summary>Contracts of the sample department in every state, from a draft with mistakes to one that is kept and proven.</summary>
internal sealed class SampleContracts(OutreachDbContext db, DepartmentTime time, SlotAllocator ledger, SamplePhotos photos, IReadOnlyDictionary<string, int> people)
{
    // Merchant | state | cash | goods | share of the first instalment in percent | signer at the merchant;
    // then what is given: kind, count, unit, place (of the catalogue, or words), days before the event, department, note; then further clauses.
    private static readonly string[][] Plans =
    [
        ["红谷驾校|Completed|4000||50|彭教练", "Banner|2|条|西区生活街|-3|宣传部|学车优惠", "Leaflet|500|份|西区生活街|-3|生活部|", "WeChatPost|1|篇|学生会公众号|-1|宣传部|", "Booth|1|个|图书馆前广场|-2|生活部|", "!横幅和推文内容由双方书面确认。"],
        ["清颜护肤工作室|Terminated|800||100|殷老师", "DisplayBoard|2|块|大学生活动中心门厅|2|宣传部|", "!展出内容由双方书面确认。"],
        ["豫章糕点|Fulfilling||糕点 300 份|0|涂师傅", "Banner|1|条|大礼堂入口|0|宣传部|", "HostMention|2|次|主舞台|0|文艺部|开场和抽奖各一次", "!糕点须在保质期内，随附检验合格证明。"],
        ["力场健身|Fulfilling|2000|健身月卡 20 张|40|严教练", "Banner|2|条|东区主干道灯杆|3|宣传部|", "JerseyPrint|1|面|队服背面|1|体育部|标志 10×10 厘米", "HostMention|3|次|主席台|0|文艺部|", "WeChatPost|1|篇|学生会公众号|4|宣传部|", "!月卡自首次使用之日起生效。"],
        ["老樟树瓦罐汤|Fulfilling|1500|汤券 50 张|60|熊经理", "Poster|6|张|食堂门口海报栏|2|宣传部|", "HostMention|2|次|主舞台|0|文艺部|", "Booth|1|个|图书馆前广场|-1|生活部|", "WeChatPost|1|篇|学生会公众号|-2|宣传部|活动后推送", "!汤券可在 2027 年 6 月 30 日前使用。"],
        ["快印时光图文|ToBeSigned|1200|全年海报八折|50|兰老板", "Poster|4|张|食堂门口海报栏|-5|宣传部|", "PrintedPrize|30|份|奖品外包装|-5|体育部|", "!海报须盖学工处张贴章后挂出，不承诺张贴时长。"],
        ["联通南昌校园中心|Approved|4500|流量卡 100 张|50|柳主管", "Banner|4|条|东区主干道灯杆|5|宣传部|", "Booth|2|个|图书馆前广场|1|生活部|办理新卡，不登记同学信息", "WeChatPost|1|篇|学生会公众号|3|宣传部|", "!摊位工作人员不得收集同学的个人信息。"],
        ["赣商银行师大支行|AdvisorReview|5000||50|阮经理", "Banner|2|条|东区主干道灯杆|6|宣传部|", "DisplayBoard|2|块|大学生活动中心门厅|3|宣传部|反诈宣传", "HostMention|1|次|报告厅主席台|0|文艺部|", "!展板内容由银行提供，宣传部审定。"],
        ["亮眼眼镜|InReview|3000|验光券 300 张|50|廖店长", "Poster|4|张|食堂门口海报栏|-7|宣传部|", "WeChatPost|2|篇|学生会公众号|-10|宣传部|", "Leaflet|300|份|西区生活街|-8|生活部|", "!验光券本学期内有效。"],
        ["简剪造型|Confirming|2000|造型 30 人次|50|Tony 涂", "Banner|1|条|大礼堂入口|0|宣传部|", "HostMention|2|次|主舞台|0|文艺部|", "PrintedPrize|20|份|抽奖券背面|1|体育部|", "Leaflet|200|份|宿舍区各楼栋门厅|3|生活部|和楼栋长一起发", "!造型服务时间由文艺部提前三天通知。"],
        ["滕阁食府|Returned|1800|餐券 40 张|50|徐经理", "Banner|3|条|东区主干道灯杆|4|宣传部|", "HostMention|1|次|主舞台|0|文艺部|", "!餐券不兑现金。"],
        ["青衿校服定制|Draft|2500|队服 36 套|60|黎经理", "JerseyPrint|1|面|队服背面|2|体育部|标志不超过 10×10 厘米", "Banner|2|条|东区主干道灯杆|2|宣传部|", "HostMention|2|次|主席台|0|文艺部|", "!队服尺码由体育部在开赛前五天确认。"],
        ["半亩咖啡|Draft|4000|咖啡券 100 张|40|邓小姐", "Banner|2|条|东区主干道灯杆|5|宣传部|", "Poster|若干|张||5|宣传部|", "Booth|1|个|图书馆前广场|1||", "!横幅悬挂一周。", "!活动效果以乙方满意为准。"],
        ["花信鲜花|Withdrawn||舞台花艺|0|梅姐", "HostMention|1|次|主舞台|0|文艺部|", "!花材在演出当天上午送到。"],
    ];

    // Whose event was renamed and moved after the signature: the one's sponsor is still to be told, the other's was.
    private const string Moved = "力场健身";
    private const string Told = "豫章糕点";

    // Who did not come to sign the paper that was prepared: its number is void.
    private const string BackedOut = "花信鲜花";

    private readonly ContractWordsLoader words = new(db, time);
    private readonly Dictionary<int, ContractCounter> counters = [];
    private Dictionary<string, int> departments = [];
    private Dictionary<string, CampusPlace> places = [];
    private Dictionary<int, Event> events = [];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        departments = db.Departments.Local.ToDictionary(d => d.Name, d => d.Id);
        places = db.CampusPlaces.Local.ToDictionary(p => p.Name);
        events = db.Events.Local.ToDictionary(e => e.Id);
        var sponsors = db.Sponsors.Local.ToDictionary(s => s.Name);
        var made = new List<(Contract Contract, Deal Deal, ContractState State)>();
        foreach (var plan in Plans)
        {
            var head = plan[0].Split('|');
            var deal = db.Deals.Local.Single(d => d.SponsorId == sponsors[head[0]].Id && d.Stage is (DealStage.Agreed or DealStage.Contracting));
            var at = deal.Stage == DealStage.Contracting ? deal.StageSince : time.Now.AddDays(-1);
            var contract = Contract.Create(deal, ContentOf(head, plan[1..], deal), deal.OwnerId, at).Value;
            db.Contracts.Add(contract);
            made.Add((contract, deal, Enum.Parse<ContractState>(head[1])));
        }

        await db.SaveChangesAsync(cancellationToken);
        // Signed in the order of their days, so that the numbers rise with them.
        foreach (var (contract, deal, state) in made.OrderBy(m => m.Contract.StateSince))
        {
            var sponsor = sponsors.Values.Single(s => s.Id == contract.SponsorId);
            var now = await words.OfAsync(contract, cancellationToken);
            GoTo(contract, deal, state, (sponsor.Name, sponsor.CreditCode, sponsor.Address), SaidBefore(sponsor.Name, now));
            if (sponsor.Name == Told)
                Done(contract.TellOfMove(now.Occasion, now.Occasion.Stamp(), false, deal.OwnerId, time.Now.AddHours(-5)));
            await db.SaveChangesAsync(cancellationToken);
            if (state is not (ContractState.Draft or ContractState.Returned or ContractState.Withdrawn))
                await HoldSlotsAsync(contract, cancellationToken);
        }

        await AddWhatFollowedAsync(made.ToDictionary(m => sponsors.Values.Single(s => s.Id == m.Contract.SponsorId).Name, m => m.Contract), cancellationToken);
        Contract Of(string sponsor) => made.Single(m => m.Contract.SponsorId == sponsors[sponsor].Id).Contract;
        // One that is in review while money comes in under its contract, and one that has taken over.
        var gym = Of("力场健身");
        Done(gym.ReplaceScan(photos.Page(gym.NegotiatorId).Id, "原来的扫描件第一页没有扫到骑缝章。", gym.NegotiatorId, time.Now.AddHours(-5)));
        if (gym.Deliverables.FirstOrDefault(d => d is { PlaceId: not null, StartsOn: not null, Fulfilment: FulfilmentState.Open }) is { } hanging)
        {
            Done(gym.MoveTakeDown(hanging.Id, hanging.StartsOn!.Value.AddDays(9), hanging.TakeDownOn));
            _ = await ledger.ReserveAsync(gym.Id, [.. SlotRequest.Of(hanging, null)], cancellationToken, hanging.Id);
        }

        await AmendAsync(gym, "闭幕式后补推一次", cancellationToken);
        if (gym.Instalments.OrderBy(i => i.Position).FirstOrDefault(i => i.Outstanding() > 0) is { } open)
            Done(gym.Receive(open.Id, Math.Min(300, open.Outstanding()), time.Today, gym.NegotiatorId == people["vice"] ? people["officer"] : people["vice"], [gym.NegotiatorId], time.Today));
        var soup = Of("老樟树瓦罐汤");
        var changed = await AmendAsync(soup, "活动后补推一次", cancellationToken);
        var minister = new Reviewer(people["minister"], ReviewLevel.Minister, null, false, false);
        Done(changed.Decide(minister, changed.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, time.Now.AddMinutes(-50)));
        Done(changed.PreparePaper(soup.Number + "-01", true, time.Today, time.Now.AddMinutes(-45)));
        Done(changed.Sign(photos.Page(people["minister"]).Id, (soup.SignedSponsorName!, soup.SignedSponsorCode, soup.SignedSponsorAddress), true, time.Today, time.Today, time.Now.AddMinutes(-40)));
        var carried = soup.Deliverables.Where(d => d.Fulfilment == FulfilmentState.Open).Select(d => d.Id).ToList();
        Done(changed.TakeOver([soup], $"转入补充协议 {changed.Number}。", $"已在合同 {soup.Number} 中办结。", time.Now.AddMinutes(-40)));
        await ledger.TakeOverAsync(soup.Id, changed, cancellationToken);
        foreach (var id in carried)
            await ledger.ReleaseDeliverableAsync(soup.Id, id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Changes the last day of payment and the note of the last promise that is open; all else is restated.
    private async Task<Contract> AmendAsync(Contract original, string note, CancellationToken cancellationToken)
    {
        var amendment = Contract.CreateAmendment([original], ContractStanding.Of([original], time.Today, PlaceNames()), time.Now.AddHours(-3)).Value;
        db.Contracts.Add(amendment);
        await db.SaveChangesAsync(cancellationToken);
        var text = amendment.Content;
        Done(amendment.Edit(text with
        {
            Instalments = [.. text.Instalments.Select(i => i with { DueOn = i.DueOn?.AddDays(7) })],
            Deliverables = [.. text.Deliverables.Select((d, i) => i == text.Deliverables.Count - 1 ? d with { Note = note } : d)],
        }, amendment.Revision, original.NegotiatorId));
        Done(amendment.Submit(0, [], original.NegotiatorId, time.Now.AddHours(-2), null, [original], await words.OfAsync(amendment, cancellationToken)));
        foreach (var asked in amendment.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting))
            Done(amendment.Confirm(asked.Id, "可以。", people["liaison"], time.Now.AddHours(-1)));
        await db.SaveChangesAsync(cancellationToken);
        return amendment;
    }

    /// <summary>What some contracts said before their event was renamed and moved, or before a phone number was another one.</summary>
    private static ContractWords SaidBefore(string sponsor, ContractWords now) => sponsor switch
    {
        Moved => now with { Occasion = now.Occasion with { Name = "校园排球联赛", Venue = "东区排球场" } },
        "老樟树瓦罐汤" => now with { Occasion = now.Occasion with { Name = "校园K歌之夜" } },
        Told => now with { Occasion = now.Occasion with { Venue = "图书馆前广场" } },
        "联通南昌校园中心" => now with { Sponsor = now.Sponsor with { Phone = "0791-88120000" } },
        _ => now,
    };

    private ContractContent ContentOf(string[] head, string[] lines, Deal deal)
    {
        var cash = head[2].Length == 0 ? (decimal?)null : decimal.Parse(head[2], CultureInfo.InvariantCulture);
        var (start, end) = DaysOf(deal);
        var share = int.Parse(head[4], CultureInfo.InvariantCulture) / 100m;
        List<InstalmentContent> instalments = cash is null ? [] : [new(0, start.AddDays(-4), cash.Value * share)];
        // The draft with mistakes forgets the second half.
        if (cash is not null && share < 1 && head[0] != "半亩咖啡")
            instalments.Add(new(0, end.AddDays(3), cash.Value * (1 - share)));
        return new ContractContent(
            deal.Id % 3 == 0 ? PartyRole.PartyA : PartyRole.PartyB, cash, Text(head[3]), false, people["minister"], head[5], instalments,
            [.. lines.Where(l => l[0] != '!').Select(l => Given(l.Split('|')))],
            [.. lines.Where(l => l[0] == '!').Select(l => new ClauseContent(0, l[1..]))]);

        DeliverableContent Given(string[] p)
        {
            var place = places.GetValueOrDefault(p[3]);
            return new DeliverableContent(
                0, Enum.Parse<DeliverableKind>(p[0]), int.TryParse(p[1], CultureInfo.InvariantCulture, out var count) ? count : null, p[2],
                place?.Id, place is null ? Text(p[3]) : null, start.AddDays(-int.Parse(p[4], CultureInfo.InvariantCulture)),
                p[5].Length == 0 ? null : departments[p[5]], Text(p[6]));
        }
    }

    // What is for the term as a whole is counted from the third day after the signature.
    private (DateOnly Start, DateOnly End) DaysOf(Deal deal) => deal.EventId is { } id
        ? (time.DayOf(events[id].StartsAt!.Value), time.DayOf(events[id].EndsAt!.Value))
        : (time.DayOf(deal.StageSince).AddDays(6), time.DayOf(deal.StageSince).AddDays(12));

    private void GoTo(Contract contract, Deal deal, ContractState state, (string Name, string? Code, string? Address) sponsor, ContractWords said)
    {
        var at = contract.StateSince;
        DateTimeOffset In(double hours) => time.Now.AddMinutes(-20) < at.AddHours(hours) ? time.Now.AddMinutes(-20) : at.AddHours(hours);
        var backsOut = sponsor.Name == BackedOut;
        if (state == ContractState.Withdrawn && !backsOut)
        {
            Done(contract.Withdraw("商家想等下学期换一种方式合作。", In(4)));
            Done(deal.MoveTo(DealStage.Agreed, deal.OwnerId, In(4)));
        }

        if (state == ContractState.Draft || contract.IsOver)
            return;
        Done(contract.Submit(0, [], deal.OwnerId, In(3), words: said));
        if (state == ContractState.Confirming)
        {
            var (first, second) = (contract.Deliverables.First(), contract.Deliverables.Skip(1).First());
            Done(contract.Confirm(first.Id, "当天上午挂出。", people["liaison"], In(8)));
            Done(contract.Decline(second.Id, "开场环节已满，改成中场一次可以吗？", people["liaison2"], In(20)));
            return;
        }

        foreach (var deliverable in contract.Deliverables)
            Done(contract.Confirm(deliverable.Id, null, people["liaison"], In(8)));
        if (state == ContractState.InReview)
            return;
        var minister = new Reviewer(people["minister"], ReviewLevel.Minister, null, false, false);
        if (state == ContractState.Returned)
        {
            Done(contract.Decide(minister, contract.Revision, ReviewVerdict.Return, "灯杆牌的数量和往年对不上，请再和商家确认。", new Dictionary<string, string>
            {
                [ClauseKeys.Deliverable(contract.Deliverables.First().Id)] = "往年同价位给两条，三条要说明理由。",
                [ClauseKeys.Goods] = "餐券面值写清楚。",
            }, 5000, In(26)));
            return;
        }

        Done(contract.Decide(minister, contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, In(26)));
        if (state is ContractState.AdvisorReview or ContractState.Approved)
            return;
        var on = time.DayOf(In(72));
        if (!counters.TryGetValue(on.Year, out var counter))
            counters[on.Year] = counter = db.ContractCounters.Add(new ContractCounter(on.Year)).Entity;
        Done(contract.PreparePaper(counter.Draw(), true, on, In(72)));
        if (state == ContractState.ToBeSigned)
            return;
        if (backsOut)
        {
            Done(contract.Withdraw("约好来签字的当天，店主说换了房东、预算没有了，不签了。", In(74), backedOut: true));
            Done(deal.MoveTo(DealStage.Agreed, deal.OwnerId, In(74)));
            return;
        }

        Done(contract.Sign(photos.Page(people["minister"]).Id, sponsor, true, on, time.Today, In(76)));
        Done(deal.Win(deal.OwnerId, In(76)));
        if (state == ContractState.Terminated)
        {
            var deposit = contract.Instalments.First();
            Done(contract.Receive(deposit.Id, 300, on, deal.OwnerId == people["vice"] ? people["officer"] : people["vice"], [deal.OwnerId], time.Today));
            Done(contract.RecordBreach(new BreachDetails(BreachSide.Sponsor, "门店停业，余款未付。", on.AddDays(5), InstalmentId: deposit.Id), deal.OwnerId, time.Today));
            Done(contract.FollowBreach(contract.Breaches.Single().Id, new BreachFollowUp(BreachState.Waived, "店主说明情况，双方同意终止，退还部分款项。"), deal.OwnerId, time.Today, In(200)));
            Done(contract.Terminate(new TerminationTerms(time.DayOf(In(210)), TerminatedBy.Both, "商家停业，无法继续履行。", 200), people["minister"], time.Today, In(210), null, PlaceNames()));
            return;
        }

        Fulfil(contract, state);
        if (state == ContractState.Completed)
            Done(contract.Complete(false, In(600)));
    }

    private void Fulfil(Contract contract, ContractState state)
    {
        var receiver = contract.NegotiatorId == people["vice"] ? people["officer"] : people["vice"];
        foreach (var instalment in contract.Instalments.Where(i => i.DueOn < time.Today))
            Done(contract.Receive(instalment.Id, instalment.Position == 1 ? instalment.Amount : Math.Round(instalment.Amount!.Value / 2), instalment.DueOn!.Value, receiver, [contract.NegotiatorId], time.Today));
        var due = contract.Deliverables.Where(d => d.StartsOn <= time.Today).OrderBy(d => d.StartsOn).ToList();
        for (var i = 0; i < due.Count; i++)
        {
            // The last one that is due is still to be proven, but not of a contract that is kept.
            var last = i == due.Count - 1;
            if (last && state != ContractState.Completed)
                break;
            var clause = due[i];
            Show(contract, clause, true, time.ToMoment(clause.StartsOn!.Value.AddDays(-3).ToDateTime(new TimeOnly(20, 0))));
            var at = time.ToMoment(clause.StartsOn!.Value.ToDateTime(new TimeOnly(17, 30)));
            var counted = last ? 0 : clause.Count!.Value;
            Done(contract.AddEvidence(clause.Id, new EvidenceDetails(photos.Banner(people["liaison"], i).Id, clause.Place ?? "东区", counted, clause.StartsOn.Value, null, clause.Kind == DeliverableKind.WeChatPost ? "https://mp.weixin.qq.com/s/yangben" : null), people["liaison"], time.Today));
            Done(last ? contract.Remediate(clause.Id, "下雨没摆成摊位，改在推文里多推一次。", at) : contract.MarkDone(clause.Id, at));
        }

        if (state != ContractState.Completed)
            return;
        foreach (var open in contract.Instalments.Where(i => !i.IsClosed))
            Done(contract.Receive(open.Id, open.Outstanding(), time.Today.AddDays(-8), receiver, [contract.NegotiatorId], time.Today));
        foreach (var late in contract.Deliverables.Where(d => d.Fulfilment == FulfilmentState.Open))
            Done(contract.Waive(late.Id, "彭教练", "商家改在下学期推。", time.Now.AddDays(-9)));
    }

    // What the promises show in each state, a receipt that was reversed, and breaches in each state.
    private async Task AddWhatFollowedAsync(Dictionary<string, Contract> contracts, CancellationToken cancellationToken)
    {
        var (soup, gym, cakes, drive) = (contracts["老樟树瓦罐汤"], contracts["力场健身"], contracts["豫章糕点"], contracts["红谷驾校"]);
        foreach (var contract in new[] { soup, gym, cakes })
        {
            var open = contract.Deliverables.Where(d => d.Fulfilment == FulfilmentState.Open && d.MaterialState is null).OrderBy(d => d.StartsOn).ToList();
            for (var i = 0; i < open.Count; i++)
            {
                if (i % 4 != 3)
                    Show(contract, open[i], i % 4 == 0 ? null : i % 4 == 1, time.Now.AddHours(-26));
            }
        }

        var receiver = soup.NegotiatorId == people["vice"] ? people["officer"] : people["vice"];
        var paid = soup.Instalments.MaxBy(i => i.Position)!;
        Done(soup.Receive(paid.Id, 300, time.Today.AddDays(-2), receiver, [soup.NegotiatorId], time.Today));
        Done(soup.RecordBreach(new BreachDetails(BreachSide.Sponsor, "约定的 50 张汤券只送来 30 张，且不能周末使用。", time.Today.AddDays(-6), FileIds: [photos.Page(soup.NegotiatorId, FilePurpose.BreachFile).Id]), soup.NegotiatorId, time.Today));
        Done(gym.RecordBreach(new BreachDetails(BreachSide.Sponsor, "约好当天送来的 20 张月卡没有送到，严教练说再等等。", time.Today.AddDays(-9), AnswerBy: time.Today.AddDays(-2)), gym.NegotiatorId, time.Today.AddDays(-9)));
        Done(cakes.RecordBreach(new BreachDetails(BreachSide.Department, "口播少报了一次品牌名。", time.Today.AddDays(-1), DeliverableId: cakes.Deliverables.MaxBy(d => d.Position)!.Id, AnswerBy: time.Today.AddDays(5)), cakes.NegotiatorId, time.Today));
        Done(drive.RecordBreach(new BreachDetails(BreachSide.Department, "摊位因下雨没有摆成。", time.Today.AddDays(-20), DeliverableId: drive.Deliverables.Single(d => d.Kind == DeliverableKind.Booth).Id), drive.NegotiatorId, time.Today));
        await db.SaveChangesAsync(cancellationToken);
        Done(soup.ReverseReceipt(soup.Receipts.MaxBy(r => r.Id)!.Id, "同一笔转账记了两次，银行流水只有一笔。", people["minister"], [soup.NegotiatorId], false, time.Today, time.Now.AddHours(-5)));
        Done(soup.FollowBreach(soup.Breaches.Single().Id, new BreachFollowUp(BreachState.Compensated, "商家补送 20 张汤券，另付补偿。", 200), soup.NegotiatorId, time.Today, time.Now.AddDays(-1)));
        Done(drive.FollowBreach(drive.Breaches.Single().Id, new BreachFollowUp(BreachState.MadeGood, "在推文里多推了一次，彭教练书面认可。"), drive.NegotiatorId, time.Today, time.Now.AddDays(-15)));
        await db.SaveChangesAsync(cancellationToken);
    }

    // Approved, rejected, or waiting for a leader.
    private void Show(Contract contract, Deliverable deliverable, bool? approved, DateTimeOffset at)
    {
        var picture = deliverable.Kind is DeliverableKind.HostMention or DeliverableKind.Booth or DeliverableKind.CampusRadio ? (int?)null : photos.Banner(people["liaison"], deliverable.Position, FilePurpose.DeliverableMaterial).Id;
        var words = deliverable.Kind == DeliverableKind.Booth ? null : "感谢赞助！凭学生证到店，全场九折。";
        Done(contract.SubmitMaterial(deliverable.Id, new MaterialDetails(words, deliverable.Kind == DeliverableKind.Booth ? "办卡和体验券，不做贷款" : null, picture), people["liaison"], at));
        if (approved == true)
            Done(contract.ApproveMaterial(deliverable.Id, deliverable.Material!.Id, true, true, true, people["minister"], at.AddHours(3)));
        else if (approved == false)
            Done(contract.RejectMaterial(deliverable.Id, deliverable.Material!.Id, "“全场九折”和商家的说明不一致，请改成“指定商品九折”。", people["minister"], at.AddHours(3)));
    }

    private async Task HoldSlotsAsync(Contract contract, CancellationToken cancellationToken)
    {
        if (await ledger.ReserveAsync(contract.Id, SlotRequest.Of(contract, contract.EventId is { } id ? time.DayOf(events[id].EndsAt!.Value) : null), cancellationToken) is [var problem, ..])
            throw new InvalidOperationException($"The sample department has no room: {problem.Error.Code} {string.Join(", ", problem.Error.Arguments)}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private Dictionary<int, string> PlaceNames() => places.Values.ToDictionary(p => p.Id, p => p.Name);

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static void Done(Result result)
    {
        if (result.Error is { } error)
            throw new InvalidOperationException("The sample department breaks a rule: " + error.Code);
    }
}
