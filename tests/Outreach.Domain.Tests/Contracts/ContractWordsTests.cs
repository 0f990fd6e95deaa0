using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Deals;
using Outreach.Domain.Places;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Tests.Contracts;

/// <summary>The words that a revision takes in, and what the sponsor is told of moves.</summary>
public sealed class ContractWordsTests
{
    private const int Officer = 5, Minister = 1, Liaison = 9;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    private static readonly ContractWords Said = new(
        new OccasionWords("冬季篮球赛", new(2026, 12, 12), new(2026, 12, 12), "体育馆"),
        new PartyWords("校学生会", null, "志敏大道 99 号", "小胡", "0791-1"),
        new PartyWords("赣味小厨", "91360100MA0001", "学府路 1 号", "王老板", "13800000000"),
        "熊部长",
        new Dictionary<int, string> { [3] = "东区主干道灯杆", [4] = "食堂海报栏" },
        new Dictionary<int, string> { [1] = "宣传部" });

    public static TheoryData<ContractWords, WordField, string?, string?> Changes => new()
    {
        { Said with { Occasion = Said.Occasion with { Name = "冬季嘉年华" } }, WordField.Event, "冬季篮球赛", "冬季嘉年华" },
        { Said with { Occasion = Said.Occasion with { To = new(2026, 12, 13) } }, WordField.Days, "2026-12-12", "2026-12-12 – 2026-12-13" },
        { Said with { Occasion = Said.Occasion with { From = null, To = null } }, WordField.Days, "2026-12-12", null },
        { Said with { Occasion = Said.Occasion with { Venue = "大礼堂" } }, WordField.Venue, "体育馆", "大礼堂" },
        { Said with { Department = Said.Department with { Name = "团委学生会" } }, WordField.OurName, "校学生会", "团委学生会" },
        { Said with { Department = Said.Department with { Phone = null } }, WordField.OurPhone, "0791-1", null },
        { Said with { Department = Said.Department with { Contact = "小章" } }, WordField.OurContact, "小胡", "小章" },
        { Said with { Signer = "万老师" }, WordField.OurSigner, "熊部长", "万老师" },
        { Said with { Sponsor = Said.Sponsor with { Name = "赣味大厨" } }, WordField.SponsorName, "赣味小厨", "赣味大厨" },
        { Said with { Sponsor = Said.Sponsor with { Contact = "李老板" } }, WordField.SponsorContact, "王老板", "李老板" },
        { Said with { Places = new Dictionary<int, string> { [3] = "东门灯杆", [4] = "食堂海报栏" } }, WordField.Place, "东区主干道灯杆", "东门灯杆" },
        { Said with { Departments = new Dictionary<int, string> { [1] = "新媒体部" } }, WordField.Department, "宣传部", "新媒体部" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_word_that_differs_is_named(ContractWords now, WordField field, string? before, string? after) =>
        Assert.Equal(new WordChange(field, before, after), Assert.Single(Said.ChangesTo(now)));

    [Fact]
    public void Words_are_kept_as_they_are_and_what_one_side_alone_names_is_no_change()
    {
        var back = ContractWords.FromJson(Said.ToJson());
        Assert.Empty(Said.ChangesTo(back));
        Assert.Equal(("食堂海报栏", null, null), (back.Place(4), back.Place(5), back.Place(null)));
        Assert.Equal("宣传部", back.DepartmentName(1));
        Assert.Empty(Said.ChangesTo(Said with { Places = new Dictionary<int, string> { [9] = "南门" } }));
    }

    [Fact]
    public void A_text_submitted_again_is_another_revision_only_when_its_words_have_changed()
    {
        var contract = Submitted();
        var first = contract.Revision;
        Assert.Null(contract.TakeBack(Now).Error);
        Assert.Null(contract.Submit(0, [], Officer, Now, words: ContractWords.FromJson(Said.ToJson())).Error);
        Assert.Equal((first, 1), (contract.Revision, contract.Revisions.Count));
        Assert.Null(contract.TakeBack(Now).Error);
        Assert.Null(contract.Submit(0, [], Officer, Now, words: Said with { Signer = "万老师" }).Error);
        Assert.Equal((first + 1, 2), (contract.Revision, contract.Revisions.Count));
        Assert.Equal("万老师", contract.Words!.Signer);
        // The first one stays what it was.
        Assert.Equal("熊部长", ContractWords.FromJson(contract.Revisions.Single(r => r.Revision == first).Words!).Signer);
    }

    [Fact]
    public void A_text_of_before_takes_its_words_in_when_it_is_submitted_again()
    {
        var contract = Submitted(withWords: false);
        Assert.Null(contract.Words);
        Assert.Null(contract.TakeBack(Now).Error);
        Assert.Null(contract.Submit(0, [], Officer, Now, words: Said).Error);
        Assert.Equal("冬季篮球赛", contract.Words!.Occasion.Name);
    }

    [Fact]
    public void The_sponsor_is_signed_as_the_reviewed_text_names_it()
    {
        Assert.Equal("赣味小厨", Signed().SignedSponsorName);
        Assert.Equal("今日的名字", Signed(withWords: false).SignedSponsorName);
    }

    [Fact]
    public void The_sponsor_is_told_of_a_move_once_of_the_move_that_was_seen_and_while_it_is_in_force()
    {
        var moved = Said.Occasion with { From = new(2026, 12, 13), To = new(2026, 12, 13) };
        Assert.Equal(ContractErrors.NotInForce, Submitted().TellOfMove(moved, moved.Stamp(), false, Officer, Now).Error);
        var contract = Signed();
        Assert.Equal(ContractErrors.MoveKnown, contract.TellOfMove(Said.Occasion, Said.Occasion.Stamp(), false, Officer, Now).Error);
        // A new name is no move.
        Assert.Equal(ContractErrors.MoveKnown, contract.TellOfMove(Said.Occasion with { Name = "冬季嘉年华" }, Said.Occasion.Stamp(), false, Officer, Now).Error);
        Assert.Equal(ContractErrors.MovedAgain, contract.TellOfMove(moved with { Venue = "大礼堂" }, moved.Stamp(), false, Officer, Now).Error);
        Assert.Equal(ContractErrors.MovedAgain, contract.TellOfMove(moved, null, false, Officer, Now).Error);
        Assert.Null(contract.TellOfMove(moved, moved.Stamp(), true, Officer, Now).Error);
        Assert.Equal(ContractErrors.MoveKnown, contract.TellOfMove(moved, moved.Stamp(), true, Officer, Now).Error);
        var told = Assert.Single(contract.Moves);
        Assert.Equal((moved.From, moved.To, "体育馆", true, Officer, Now), (told.FromDay, told.ToDay, told.Venue, told.ByMail, told.ById, told.At));
        // Back to what was signed is a move too.
        Assert.Null(contract.TellOfMove(Said.Occasion, Said.Occasion.Stamp(), false, Officer, Now.AddDays(1)).Error);
        Assert.Equal("冬季篮球赛", contract.Words!.Occasion.Name);
        Assert.Null(contract.Terminate(new TerminationTerms(DateOnly.FromDateTime(Now.UtcDateTime), TerminatedBy.Sponsor, "停业"), Minister, DateOnly.FromDateTime(Now.UtcDateTime), Now).Error);
        Assert.Equal(ContractErrors.NotInForce, contract.TellOfMove(moved, moved.Stamp(), false, Officer, Now).Error);
    }

    private static Contract Submitted(bool withWords = true)
    {
        var sponsor = new Sponsor(new SponsorDetails("赣味小厨", null, Industry.Catering, null, null, null, null, [], null, null, null));
        var deal = Deal.Create(sponsor, null, Officer, new DealDetails(null, null, null, null, null), Officer, Now).Value;
        Assert.True(deal.MoveTo(DealStage.Agreed, Officer, Now, DealReadiness.Ready).IsSuccess);
        var contract = Contract.Create(deal, ContractContent.Empty with
        {
            Cash = 1000,
            SignerId = Minister,
            Deliverables = [new(0, DeliverableKind.Banner, 2, "条", 3, null, new(2026, 12, 10), 1, null)],
        }, Officer, Now).Value;
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(contract.Deliverables.Single(), 100);
        Assert.Null(contract.Submit(0, [], Officer, Now, words: withWords ? Said : null).Error);
        return contract;
    }

    private static Contract Signed(bool withWords = true)
    {
        var contract = Submitted(withWords);
        Assert.Null(contract.Confirm(100, null, Liaison, Now).Error);
        Assert.Null(contract.Decide(new Reviewer(Minister, ReviewLevel.Minister, null, false, false), contract.Revision, ReviewVerdict.Approve, null, new Dictionary<string, string>(), 5000, Now).Error);
        Assert.Null(contract.PreparePaper("WL-2026-0001", true, new(2026, 11, 21), Now).Error);
        Assert.Null(contract.Sign(1, ("今日的名字", null, null), true, new(2026, 11, 21), new(2026, 11, 21), Now).Error);
        return contract;
    }
}
