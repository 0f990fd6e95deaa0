using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Invitations;

/// <param name="Path">The link's path, with the secret that is stored nowhere.</param>
public sealed record SentInvitation(string DisplayName, string Path);

/// <param name="Known">Names of those who have an account already.</param>
public sealed record InvitedList(IReadOnlyList<SentInvitation> Sent, IReadOnlyList<string> Known);

public sealed class InvitationCommands(OutreachDbContext db, InvitationNotifications notifications, DepartmentTime time)
{
    /// <summary>Invites somebody; an earlier link for the same address would make a second account as something else, and dies.</summary>
    public Task<Result<SentInvitation>> InviteAsync(InvitationInput input, CancellationToken cancellationToken) =>
        db.ExecuteAloneAsync(() => InviteWithinAsync(input, cancellationToken), cancellationToken);

    /// <summary>The same within a transaction of who asks.</summary>
    public async Task<Result<SentInvitation>> InviteWithinAsync(InvitationInput input, CancellationToken cancellationToken)
    {
        var problem = await ProblemAsync(input, cancellationToken);
        if (!problem.IsSuccess)
            return problem;
        var token = SecretToken.New();
        var now = time.Now;
        var invitation = new Invitation(input.Email!, input.DisplayName!, input.Role!.Value, input.TermId, input.Group, SecretToken.HashOf(token), now, input.DepartmentId, input.SchoolId);
        var open = await db.Invitations.Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now).ToListAsync(cancellationToken);
        foreach (var earlier in open.Where(i => string.Equals(i.Email, input.Email, StringComparison.OrdinalIgnoreCase)))
            earlier.Revoke(now);
        db.Invitations.Add(invitation);
        return await SendAsync(invitation, token, cancellationToken);
    }

    /// <summary>Invites everybody of a list in one save; who has an account already is left out and named.</summary>
    public Task<Result<InvitedList>> InviteAllAsync(IReadOnlyList<InvitationLine> lines, int? termId, CancellationToken cancellationToken) =>
        db.ExecuteAloneAsync(() => InviteAllOnceAsync(lines, termId, cancellationToken), cancellationToken);

    private async Task<Result<InvitedList>> InviteAllOnceAsync(IReadOnlyList<InvitationLine> lines, int? termId, CancellationToken cancellationToken)
    {
        if (termId is { } id)
        {
            var ends = await db.Terms.Where(t => t.Id == id).Select(t => (DateOnly?)t.EndsOn).SingleOrDefaultAsync(cancellationToken);
            if (ends is null)
                return MemberErrors.NoSuchTerm;
            if (ends < time.Today)
                return MemberErrors.TermOver;
        }

        var emails = lines.Select(l => l.Email!.ToUpperInvariant()).ToList();
        var known = (await db.Users.Where(u => emails.Contains(u.NormalizedEmail!)).Select(u => u.NormalizedEmail!).ToListAsync(cancellationToken)).ToHashSet();
        var now = time.Now;
        foreach (var earlier in (await db.Invitations.Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now).ToListAsync(cancellationToken)).Where(i => emails.Contains(i.Email.ToUpperInvariant())))
            earlier.Revoke(now);
        var sent = new List<SentInvitation>();
        foreach (var line in lines.Where(l => !known.Contains(l.Email!.ToUpperInvariant())))
        {
            var token = SecretToken.New();
            var invitation = new Invitation(line.Email!, line.Name!, line.Role, termId, line.Group, SecretToken.HashOf(token), now);
            db.Invitations.Add(invitation);
            notifications.Invite(invitation, "/invitation/" + token);
            sent.Add(new SentInvitation(invitation.DisplayName, "/invitation/" + token));
        }

        return (await db.TrySaveAsync(cancellationToken)).With(new InvitedList(sent, [.. lines.Where(l => known.Contains(l.Email!.ToUpperInvariant())).Select(l => l.Name!)]));
    }

    /// <summary>Sends a new link; the old one dies.</summary>
    public async Task<Result<SentInvitation>> ResendAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } invitation)
            return Result.NotFound;
        var token = SecretToken.New();
        return invitation.Renew(SecretToken.HashOf(token), time.Now).Error is { } error ? error : await SendAsync(invitation, token, cancellationToken);
    }

    /// <returns>The name of who was invited.</returns>
    public async Task<Result<string>> RevokeAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } invitation)
            return Result.NotFound;
        if (invitation.Revoke(time.Now).Error is { } error)
            return error;
        return (await db.TrySaveAsync(cancellationToken)).With(invitation.DisplayName);
    }

    private async Task<Result<SentInvitation>> SendAsync(Invitation invitation, string token, CancellationToken cancellationToken)
    {
        var path = "/invitation/" + token;
        notifications.Invite(invitation, path);
        return (await db.TrySaveAsync(cancellationToken)).With(new SentInvitation(invitation.DisplayName, path));
    }

    private async Task<Result> ProblemAsync(InvitationInput input, CancellationToken cancellationToken)
    {
        if (!InvitationQueries.StaffRoles.Contains(input.Role!.Value))
            return MemberErrors.NotForStudents;
        var email = input.Email!.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == email, cancellationToken))
            return MemberErrors.HasAccount;
        if (await db.SpeakerProblemAsync(input.Role.Value, input.DepartmentId, input.SchoolId, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        if (input.TermId is not { } termId)
            return Result.Success;
        var ends = await db.Terms.Where(t => t.Id == termId).Select(t => (DateOnly?)t.EndsOn).SingleOrDefaultAsync(cancellationToken);
        return ends is null ? MemberErrors.NoSuchTerm : ends < time.Today ? MemberErrors.TermOver : Result.Success;
    }
}
