using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Administration.Invitations;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Joining;

public sealed class JoinCommands(OutreachDbContext db, JoinNotifications notifications, InvitationCommands invitations, CurrentUserAccessor current, DepartmentTime time)
{
    // Of one link: a department has no more groups of freshmen than that, and a robot has.
    private const int MostOfLink = 200;

    public async Task<Result> AddLinkAsync(JoinLinkInput input, CancellationToken cancellationToken)
    {
        if (input.TermId is { } termId && !await db.Terms.AnyAsync(t => t.Id == termId && t.EndsOn >= time.Today, cancellationToken))
            return MemberErrors.NoSuchTerm;
        if (!string.IsNullOrWhiteSpace(input.Group) && !(await db.GroupNamesAsync(cancellationToken)).Contains(input.Group))
            return JoinErrors.NoSuchGroup;
        var link = JoinLink.Create(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), input.TermId, input.Group, input.Days!.Value, time.Now);
        if (!link.IsSuccess)
            return link.ToResult();
        db.JoinLinks.Add(link.Value);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> CloseLinkAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.JoinLinks.SingleOrDefaultAsync(l => l.Id == id, cancellationToken) is not { } link)
            return Result.NotFound;
        link.Close(time.Now);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Asks to join. The leaders are told.</summary>
    public async Task<Result> AskAsync(JoinLink link, JoinInput input, CancellationToken cancellationToken)
    {
        var (linkId, email) = (link.Id, input.Email!.ToLowerInvariant());
        // Asked again, it looks the same: nobody learns here who has asked before.
        if (await db.JoinRequests.AnyAsync(r => r.LinkId == linkId && r.Email == email, cancellationToken))
            return Result.Success;
        if (await db.JoinRequests.CountAsync(r => r.LinkId == linkId, cancellationToken) >= MostOfLink)
            return JoinErrors.Full;
        var request = JoinRequest.Create(link, input.Name!, email, input.Note, time.Now);
        if (!request.IsSuccess)
            return request.ToResult();
        db.JoinRequests.Add(request.Value);
        await notifications.AskedAsync(request.Value, link, cancellationToken);
        try
        {
            return await db.TrySaveAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("JoinRequests"))
        {
            db.ResetTracking();
            return Result.Success;
        }
    }

    /// <summary>
    /// Confirms somebody: a student who has an account of this name gets the position at once, who has none an invitation to
    /// the address that they gave, so that nobody joins under somebody else's.
    /// </summary>
    /// <returns>The invitation; without a path for who has an account.</returns>
    public Task<Result<SentInvitation>> AcceptAsync(int id, CancellationToken cancellationToken) =>
        db.ExecuteAloneAsync(() => AcceptOnceAsync(id, cancellationToken), cancellationToken);

    private async Task<Result<SentInvitation>> AcceptOnceAsync(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
            return Result.NotFound;
        var (request, link) = found;
        if (request.Decide(true, current.Required.Id, time.Now).Error is { } refused)
            return refused;
        var email = request.Email.ToUpperInvariant();
        if (await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == email && u.ClosedAt == null, cancellationToken) is not { } user)
        {
            return await invitations.InviteWithinAsync(
                new InvitationInput { Email = request.Email, DisplayName = request.Name, Role = JoinLink.Gives, TermId = link.TermId, Group = link.Group }, cancellationToken);
        }

        var today = time.Today;
        if (user.DisplayName != request.Name || await db.Positions.AnyAsync(p => p.UserId == user.Id && (p.EndsOn == null || p.EndsOn >= today), cancellationToken))
            return JoinErrors.OthersAddress.WithArguments(user.DisplayName);
        var ends = await db.Terms.Where(t => t.Id == link.TermId).Select(t => (DateOnly?)t.EndsOn).SingleOrDefaultAsync(cancellationToken);
        db.Positions.Add(new Position(user.Id, link.TermId, JoinLink.Gives, link.Group, time.Today, ends));
        notifications.Joined(user);
        return (await db.TrySaveAsync(cancellationToken)).With(new SentInvitation(request.Name, ""));
    }

    public async Task<Result> DeclineAsync(int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
            return Result.NotFound;
        var declined = found.Request.Decide(false, current.Required.Id, time.Now);
        return declined.IsSuccess ? await db.TrySaveAsync(cancellationToken) : declined;
    }

    private async Task<(JoinRequest Request, JoinLink Link)?> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.JoinRequests.SingleOrDefaultAsync(r => r.Id == id && !r.IsAnonymized, cancellationToken) is not { } request)
            return null;
        return (request, await db.JoinLinks.AsNoTracking().SingleAsync(l => l.Id == request.LinkId, cancellationToken));
    }
}
