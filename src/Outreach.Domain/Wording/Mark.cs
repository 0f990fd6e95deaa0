namespace Outreach.Domain.Wording;

/// <summary>A stretch of a text that means a concept.</summary>
/// <param name="Concept">Number of the concept in its <see cref="Lexicon"/>.</param>
/// <param name="Start">First character, in the normalized text.</param>
/// <param name="End">Behind the last character.</param>
/// <param name="Value">What a number or an amount comes to; 0 for words.</param>
internal readonly record struct Mark(int Concept, int Start, int End, float Value = 0);
