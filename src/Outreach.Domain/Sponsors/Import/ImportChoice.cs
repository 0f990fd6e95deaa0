using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outreach.Domain.Sponsors.Import;

/// <summary>What a person confirmed.</summary>
/// <param name="Layout">Worksheets and the row of their headings.</param>
/// <param name="FillGaps">Whether duplicates fill gaps.</param>
/// <param name="Fingerprint">The fates that were previewed, as a SHA-256.</param>
public sealed record ImportChoice(string Layout, string Columns, bool FillGaps, string Fingerprint, string Language, int Rows);
