namespace Outreach.Domain.Market.Tips;

/// <summary>Who gave a tip: an account, or somebody whose name was typed in.</summary>
/// <param name="UserId">Null for who has no account.</param>
/// <param name="Name">At most 60 characters; null for an account.</param>
/// <param name="Contact">Where to thank them, at most 100 characters; null for an account.</param>
/// <param name="Day">The day on which an account leaves it, from which its limit is counted; null where none is.</param>
public sealed record TipGiver(TipSource Source, int? UserId, string? Name, string? Contact, DateOnly? Day = null)
{
    public static TipGiver OfAccount(int userId, TipSource source, DateOnly? day = null) => new(source, userId, null, null, day);
}
