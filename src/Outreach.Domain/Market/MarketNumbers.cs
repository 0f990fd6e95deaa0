namespace Outreach.Domain.Market;

/// <summary>What <see cref="MarketSettings"/> holds.</summary>
/// <param name="AnswerDays">1 to 30.</param>
/// <param name="TipsPerDay">1 to 100.</param>
/// <param name="ThankDays">1 to 30.</param>
/// <param name="KeepMonths">1 to 36.</param>
public sealed record MarketNumbers(int AnswerDays, int TipsPerDay, int ThankDays, int KeepMonths);
