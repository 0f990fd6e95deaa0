using Outreach.Domain.Accounts.Joining;

namespace Outreach.Domain.Tests.Accounts;

public sealed class JoinRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_link_works_for_its_days_and_until_it_is_closed()
    {
        Assert.Equal(JoinErrors.Days, JoinLink.Create("a", null, null, 31, Now).Error);
        var link = JoinLink.Create("a", null, "校企组", 7, Now).Value;
        Assert.True(JoinRequest.Create(link, "李雷", "a@b.c", null, Now.AddDays(6)).IsSuccess);
        Assert.Equal(JoinErrors.LinkOver, JoinRequest.Create(link, "李雷", "a@b.c", null, Now.AddDays(7)).Error);
        link.Close(Now);
        Assert.Equal(JoinErrors.LinkOver, JoinRequest.Create(link, "李雷", "a@b.c", null, Now).Error);
    }

    [Fact]
    public void A_request_is_decided_once_and_says_nothing_any_more_once_anonymised()
    {
        var request = JoinRequest.Create(JoinLink.Create("a", null, null, 7, Now).Value, "李雷", "a@b.c", "三班", Now).Value;
        Assert.True(request.Decide(true, 3, Now).IsSuccess);
        Assert.Equal(JoinErrors.DecidedAlready, request.Decide(false, 4, Now).Error);
        request.Anonymize();
        Assert.Equal(("", null, JoinRequestState.Accepted), (request.Name, request.Note, request.State));
        Assert.DoesNotContain("a@b.c", request.Email, StringComparison.Ordinal);
    }
}
