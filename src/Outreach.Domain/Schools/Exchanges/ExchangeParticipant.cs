namespace Outreach.Domain.Schools.Exchanges;

public sealed class ExchangeParticipant(int userId)
{
    public int ExchangeId { get; private set; }

    public int UserId { get; private set; } = userId;
}
