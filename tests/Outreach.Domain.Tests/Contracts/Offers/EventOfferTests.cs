using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Offers;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Deals;
using Outreach.Domain.Events;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Contracts.Offers;

public sealed class EventOfferTests
{
    private const int Owner = 7, Liaison = 11, Leader = 9, Publicity = 1, Arts = 2;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly EventDay = new(2026, 12, 12);

    private int nextId = 100;

    private static OfferPackageLineDetails Banner(int count = 2) => new(DeliverableKind.Banner, count, "条", null, "东区主干道", Publicity, 2, null);

    private static OfferPackageLineDetails Mention() => new(DeliverableKind.HostMention, 1, "次", null, null, Arts, null, "开场");

    private static EventOfferDetails Gold(params EventOfferLineContent[] lines) =>
        new("金牌", null, 3000, null, lines.Length > 0 ? lines : [new(0, Banner()), new(0, Mention())]);

    private static Event Contest() => Event.Create(new EventDetails("K歌赛", [], Now.AddDays(21), Now.AddDays(21), null, null, null, null)).Value;

    private EventOffer Numbered(EventOffer offer)
    {
        foreach (var row in offer.Lines.Cast<Entity>().Prepend(offer).Where(r => r.Id == 0))
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, nextId++);
        return offer;
    }

    private EventOffer Written() => Numbered(EventOffer.Create(Contest(), Gold(), Owner).Value);

    private EventOffer Asked()
    {
        var offer = Written();
        Assert.True(offer.Ask(0, Now).IsSuccess);
        return offer;
    }

    private EventOffer Cleared()
    {
        var offer = Asked();
        foreach (var line in offer.Lines)
            Assert.True(offer.Confirm(line.Id, null, Liaison, Now).IsSuccess);
        return offer;
    }

    private static EventOfferLine First(EventOffer offer) => offer.Lines.Single(l => l.Number == 1);

    private static EventOfferLine Second(EventOffer offer) => offer.Lines.Single(l => l.Number == 2);

    [Fact]
    public void An_offer_is_cleared_once_every_department_has_agreed_and_not_before()
    {
        var offer = Written();
        Assert.Equal(EventOfferState.Draft, offer.State);
        Assert.True(offer.Ask(0, Now).IsSuccess);
        Assert.Equal(EventOfferState.Asked, offer.State);
        Assert.True(offer.Confirm(First(offer).Id, null, Liaison, Now).IsSuccess);
        Assert.Equal(EventOfferState.Asked, offer.State);
        Assert.True(offer.Confirm(Second(offer).Id, null, Liaison, Now).IsSuccess);
        Assert.Equal(EventOfferState.Cleared, offer.State);
        Assert.Equal(EventOfferErrors.NothingToAsk, offer.Ask(0, Now).Error);
    }

    [Fact]
    public void A_department_declines_with_a_reason_and_may_be_asked_again()
    {
        var offer = Asked();
        var banner = First(offer);
        Assert.Equal(EventOfferErrors.NoteMissing, offer.Decline(banner.Id, " ", Liaison, Now).Error);
        Assert.Equal(EventOfferErrors.NoteTooLong, offer.Decline(banner.Id, new string('长', 501), Liaison, Now).Error);
        Assert.Equal(EventOfferErrors.NotDeclined, offer.AskAgain(banner.Id, Now).Error);
        Assert.True(offer.Decline(banner.Id, "主干道满了", Liaison, Now).IsSuccess);
        Assert.Equal(EventOfferState.Declined, offer.State);
        Assert.Equal(EventOfferErrors.AnsweredAlready, offer.Decline(banner.Id, "主干道满了", Liaison, Now).Error);
        Assert.True(offer.AskAgain(banner.Id, Now).IsSuccess);
        Assert.Equal(EventOfferState.Asked, offer.State);
        Assert.Equal(EventOfferErrors.NoSuchLine, offer.AskAgain(9999, Now).Error);
    }

    [Fact]
    public void Changing_one_line_voids_its_word_alone_and_the_price_voids_none()
    {
        var offer = Cleared();
        var (banner, mention) = (First(offer), Second(offer));
        Assert.True(offer.Edit(Gold(banner.Content, mention.Content) with { Cash = 2500 }).IsSuccess);
        Assert.Equal(EventOfferState.Cleared, offer.State);
        Assert.True(offer.Edit(Gold(mention.Content, new(banner.Id, Banner(3)))).IsSuccess);
        Assert.Equal((ConfirmationState.Waiting, true, ConfirmationState.Confirmed), (banner.Confirmation, banner.IsUnasked, mention.Confirmation));
        Assert.Equal((EventOfferState.Draft, 1), (offer.State, mention.Number));
        Assert.Equal(EventOfferErrors.NotAsked, offer.Confirm(banner.Id, null, Liaison, Now).Error);
        Assert.True(offer.Ask(0, Now).IsSuccess);
        Assert.True(offer.Confirm(banner.Id, null, Liaison, Now).IsSuccess);
        Assert.Equal(EventOfferState.Cleared, offer.State);
        Assert.True(offer.Edit(Gold(mention.Content)).IsSuccess);
        Assert.Equal(EventOfferState.Cleared, offer.State);
    }

    [Fact]
    public void An_answer_to_another_text_is_refused()
    {
        var offer = Asked();
        var seen = First(offer).Content.Stamp();
        Assert.True(offer.Edit(Gold(new(First(offer).Id, Banner(9)), Second(offer).Content)).IsSuccess);
        Assert.True(offer.Ask(0, Now).IsSuccess);
        Assert.Equal(EventOfferErrors.LineChanged, offer.Confirm(First(offer).Id, null, Liaison, Now, seen).Error);
        Assert.True(offer.Confirm(First(offer).Id, null, Liaison, Now, First(offer).Content.Stamp()).IsSuccess);
    }

    [Fact]
    public void A_colleagues_other_answer_is_read_before_it_is_overruled()
    {
        var offer = Asked();
        var line = First(offer);
        var seen = line.Content.Stamp(line.ConfirmedAt);
        Assert.True(offer.Decline(line.Id, "那天迎检", Liaison, Now, seen).IsSuccess);
        Assert.Equal(EventOfferErrors.LineChanged, offer.Confirm(line.Id, null, Liaison, Now, seen).Error);
        Assert.Equal(EventOfferErrors.AnsweredAlready, offer.Decline(line.Id, "那天迎检", Liaison, Now, seen).Error);
        Assert.True(offer.Confirm(line.Id, null, Liaison, Now, line.Content.Stamp(line.ConfirmedAt)).IsSuccess);
    }

    [Fact]
    public void In_a_departments_stead_somebody_answers_with_a_word_on_who_agreed_but_never_who_looks_after_the_offer()
    {
        var offer = Asked();
        var banner = First(offer);
        Assert.Equal(EventOfferErrors.AgreedByMissing, offer.Confirm(banner.Id, null, Leader, Now, inStead: true).Error);
        Assert.Equal(EventOfferErrors.StandInOwns, offer.Confirm(banner.Id, "李部长电话里同意", Owner, Now, inStead: true).Error);
        Assert.True(offer.Confirm(banner.Id, "李部长电话里同意", Leader, Now, inStead: true).IsSuccess);
        Assert.True(banner.AnsweredInStead);
    }

    [Fact]
    public void With_mistakes_nobody_is_asked()
    {
        var offer = Written();
        Assert.Equal("event-offer.errors", offer.Ask(2, Now).Error!.Code);
        Assert.Equal(EventOfferState.Draft, offer.State);
    }

    [Fact]
    public void Once_withdrawn_nothing_is_answered_asked_changed_or_taken_over()
    {
        var offer = Cleared();
        Assert.Equal(EventOfferErrors.ReasonMissing, offer.Withdraw(" ", Now).Error);
        Assert.True(offer.Withdraw("活动改期", Now).IsSuccess);
        Assert.Equal((EventOfferState.Withdrawn, null), (offer.State, offer.ActiveKey));
        Assert.Equal(EventOfferErrors.Withdrawn, offer.Decline(First(offer).Id, "不行", Liaison, Now).Error);
        Assert.Equal(EventOfferErrors.Withdrawn, offer.Ask(0, Now).Error);
        Assert.Equal(EventOfferErrors.Withdrawn, offer.Edit(Gold()).Error);
        Assert.Equal(EventOfferErrors.Withdrawn, offer.AskAgain(First(offer).Id, Now).Error);
        Assert.Equal(EventOfferErrors.Withdrawn, offer.Withdraw("再来", Now).Error);
        Assert.Empty(offer.Clearances(EventDay));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3.333)]
    [InlineData(1e12)]
    public void Silly_money_is_refused(double cash) =>
        Assert.Equal(EventOfferErrors.CashRange, EventOffer.Create(Contest(), Gold() with { Cash = (decimal)cash }, Owner).Error);

    [Fact]
    public void Silly_lines_are_refused_by_their_number()
    {
        Assert.Equal(OfferPackageErrors.NoLines, EventOffer.Create(Contest(), new EventOfferDetails("空", null, null, null, []), Owner).Error);
        Assert.Equal(OfferPackageErrors.TooManyLines, EventOffer.Create(Contest(), Gold([.. Enumerable.Repeat(new EventOfferLineContent(0, Banner()), 41)]), Owner).Error);
        foreach (var count in new[] { 0, -1, 100_001 })
        {
            var refused = EventOffer.Create(Contest(), Gold(new(0, Mention()), new(0, Banner(count))), Owner).Error!;
            Assert.Equal(("offer.line-count", "Lines[1].Count"), (refused.Code, refused.Field));
        }

        var offer = Written();
        Assert.Equal(EventOfferErrors.Stale, offer.Edit(Gold(new EventOfferLineContent(12345, Banner()))).Error);
        Assert.Equal(EventOfferErrors.Stale, offer.Edit(Gold(First(offer).Content, First(offer).Content)).Error);
        var over = Contest();
        over.Cancel("下雨");
        Assert.Equal(EventOfferErrors.EventOver, EventOffer.Create(over, Gold(), Owner).Error);
    }

    // From here on: what a contract takes over.
    private Contract Filled(EventOffer offer, Func<DeliverableContent, DeliverableContent>? change = null, int negotiator = Owner)
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var deal = Deal.Create(sponsor, null, negotiator, new DealDetails(null, null, null, null, null), negotiator, Now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, negotiator, Now, DealReadiness.Ready).IsSuccess);
        typeof(Deal).GetProperty(nameof(Deal.EventId))!.SetValue(deal, offer.EventId);
        var content = ContractContent.Empty with
        {
            SignerId = Leader,
            Deliverables =
            [
                .. offer.Clearances(EventDay).Select(c => new DeliverableContent(
                    0, c.Line.Kind, c.Line.Count, c.Line.Unit, c.Line.PlaceId, c.Line.PlaceWords, c.StartsOn ?? EventDay, c.Line.DepartmentId, c.Line.Note)),
            ],
        };
        content = content with { Deliverables = [.. content.Deliverables.Select((d, i) => i == 0 && change is not null ? change(d) : d)] };
        var contract = Contract.Create(deal, content, negotiator, Now, offer).Value;
        foreach (var row in contract.Deliverables)
            typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(row, nextId++);
        return contract;
    }

    [Fact]
    public void Only_a_cleared_offer_of_the_same_event_fills_a_contract()
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var deal = Deal.Create(sponsor, null, Owner, new DealDetails(null, null, null, null, null), Owner, Now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, Owner, Now, DealReadiness.Ready).IsSuccess);
        Assert.Equal(ContractErrors.OfferNotCleared, Contract.Create(deal, ContractContent.Empty, Owner, Now, Cleared()).Error);
        var term = Numbered(EventOffer.CreateForTerm(1, Gold(), Owner).Value);
        Assert.Equal(ContractErrors.OfferNotCleared, Contract.Create(deal, ContractContent.Empty, Owner, Now, term).Error);
        Assert.Equal(DealStage.Agreed, deal.Stage);
        term.Ask(0, Now);
        foreach (var line in term.Lines)
            term.Confirm(line.Id, null, Liaison, Now);
        Assert.True(Contract.Create(deal, ContractContent.Empty, Owner, Now, term).IsSuccess);
    }

    [Fact]
    public void What_is_taken_over_unchanged_counts_as_confirmed_and_refers_to_who_agreed_when()
    {
        var offer = Cleared();
        var contract = Filled(offer);
        Assert.True(contract.Submit(0, [], Owner, Now.AddDays(3), offer.Clearances(EventDay)).IsSuccess);
        Assert.Equal(ContractState.InReview, contract.State);
        Assert.All(contract.Deliverables, d => Assert.Equal((offer.Id, Liaison, Now), (d.ClearedByOfferId!.Value, d.ConfirmedById!.Value, d.ConfirmedAt!.Value)));
    }

    [Fact]
    public void Any_change_goes_to_co_sign()
    {
        Func<DeliverableContent, DeliverableContent>[] changes =
        [
            d => d with { Kind = DeliverableKind.Poster }, d => d with { Count = 3 }, d => d with { Unit = "面" }, d => d with { Place = "西区" },
            d => d with { PlaceId = 5, Place = null }, d => d with { DepartmentId = Arts }, d => d with { Note = "双面" }, d => d with { StartsOn = EventDay.AddDays(-9) },
        ];
        foreach (var change in changes)
        {
            var offer = Cleared();
            var contract = Filled(offer, change);
            Assert.True(contract.Submit(0, [], Owner, Now, offer.Clearances(EventDay)).IsSuccess);
            Assert.Equal(ContractState.Confirming, contract.State);
            Assert.Equal([ConfirmationState.Waiting, ConfirmationState.Confirmed], contract.Deliverables.OrderBy(d => d.Position).Select(d => d.Confirmation));
            Assert.Null(contract.Deliverables.Single(d => d.Position == 1).ClearedByOfferId);
        }
    }

    [Fact]
    public void One_word_counts_for_one_clause()
    {
        var offer = Cleared();
        var contract = Filled(offer);
        var twice = contract.Content with { Deliverables = [.. contract.Content.Deliverables, contract.Content.Deliverables[0] with { Id = 0 }] };
        Assert.True(contract.Edit(twice, contract.Revision, Owner).IsSuccess);
        Assert.True(contract.Submit(0, [], Owner, Now, offer.Clearances(EventDay)).IsSuccess);
        Assert.Equal(2, contract.Deliverables.Count(d => d.Confirmation == ConfirmationState.Confirmed));
        Assert.Equal(ContractState.Confirming, contract.State);
    }

    [Fact]
    public void What_a_negotiator_said_in_a_departments_stead_is_not_taken_over()
    {
        var offer = Asked();
        Assert.True(offer.Confirm(First(offer).Id, "李部长同意", Leader, Now, inStead: true).IsSuccess);
        Assert.True(offer.Confirm(Second(offer).Id, null, Liaison, Now).IsSuccess);
        var contract = Filled(offer, negotiator: Leader);
        Assert.True(contract.Submit(0, [], Leader, Now, offer.Clearances(EventDay)).IsSuccess);
        Assert.Equal(ConfirmationState.Waiting, contract.Deliverables.Single(d => d.Position == 1).Confirmation);
        var others = Filled(offer);
        Assert.True(others.Submit(0, [], Owner, Now, offer.Clearances(EventDay)).IsSuccess);
        Assert.Equal(ContractState.InReview, others.State);
        Assert.True(others.Deliverables.Single(d => d.Position == 1).AnsweredInStead);
    }

    [Fact]
    public void What_the_department_declined_in_the_contract_is_not_brought_back_by_the_offer()
    {
        var offer = Cleared();
        var contract = Filled(offer, d => d with { Count = 5 });
        Assert.True(contract.Submit(0, [], Owner, Now, offer.Clearances(EventDay)).IsSuccess);
        var mention = contract.Deliverables.Single(d => d.Position == 2);
        Assert.True(contract.Decline(mention.Id, "人手不够", Liaison, Now).IsSuccess);
        Assert.Null(mention.ClearedByOfferId);
        Assert.True(contract.TakeBack(Now).IsSuccess);
        Assert.True(contract.Submit(0, [], Owner, Now, offer.Clearances(EventDay)).IsSuccess);
        Assert.Equal(ConfirmationState.Waiting, mention.Confirmation);
    }
}
