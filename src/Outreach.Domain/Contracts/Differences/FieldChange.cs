namespace Outreach.Domain.Contracts.Differences;

/// <summary>A field that differs.</summary>
/// <param name="Before">Its value before; null when it had none.</param>
/// <param name="Words">Of a text: its pieces; else empty.</param>
public sealed record FieldChange(ContractField Field, object? Before, object? After, IReadOnlyList<TextPiece> Words);
