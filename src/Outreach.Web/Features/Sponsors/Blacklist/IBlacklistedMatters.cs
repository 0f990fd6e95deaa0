using Outreach.Domain;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Blacklist;

namespace Outreach.Web.Features.Sponsors.Blacklist;

/// <summary>
/// What another subject has open with a merchant that is put on the blacklist, and what it does with each. Sponsors ask all
/// of them and name none; the caller saves, so that all of it comes with the blacklisting or not at all.
/// </summary>
public interface IBlacklistedMatters
{
    /// <summary>What is open, by key; each key is of this subject alone, such as <c>deal-5</c>.</summary>
    Task<IReadOnlyList<OpenMatter>> OpenAsync(int sponsorId, CancellationToken cancellationToken);

    /// <summary>Does with each of the matters what was chosen, by the subject's own verbs.</summary>
    /// <param name="fates">Of each key that <see cref="OpenAsync"/> offers a choice for, one of the choices.</param>
    Task<Result> SettleAsync(Sponsor sponsor, string reason, IReadOnlyDictionary<string, MatterFate> fates, CancellationToken cancellationToken);

    /// <summary>What an exception is asked for; null when it is not of this subject, or not there.</summary>
    Task<ExceptedMatter?> FindAsync(BlacklistedMatter matter, int id, CancellationToken cancellationToken);
}

/// <summary>What becomes of something that is open.</summary>
public enum MatterFate
{
    /// <summary>It ends, with the reason of the blacklisting.</summary>
    End,

    /// <summary>It stays where it is and goes no further.</summary>
    Keep,
}

/// <param name="Kind">What it is, in the reader's language.</param>
/// <param name="Enum">Its state, for the badge.</param>
/// <param name="OwnerId">Who looks after it and is told.</param>
/// <param name="Choices">What can be chosen, in the reader's words, the usual one first; none where it is not a choice.</param>
/// <param name="Note">What becomes of it where there is no choice; in the reader's language.</param>
public sealed record OpenMatter(string Key, string Kind, string Title, Enum State, string Path, int OwnerId, string Owner, IReadOnlyList<MatterChoice> Choices, string? Note);

public sealed record MatterChoice(MatterFate Fate, string Text);

/// <param name="Concerned">Who works on it, and so does not decide on an exception.</param>
/// <param name="OwnerId">Who looks after it and is told.</param>
public sealed record ExceptedMatter(int SponsorId, string Title, string Path, int OwnerId, IReadOnlyCollection<int> Concerned);
