using System.Text.RegularExpressions;
using DiffPlex;

namespace Outreach.Domain.Contracts.Differences;

/// <summary>A piece of a compared text.</summary>
/// <param name="Text">The words; never empty.</param>
public sealed record TextPiece(TextMark Mark, string Text);
