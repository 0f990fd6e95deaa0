namespace Outreach.Web.Infrastructure.Documents;

/// <summary>A section of a paper that a subject beside the paper's own writes, such as the budget of an event plan.</summary>
/// <param name="Title">Without its number, which the paper gives.</param>
/// <param name="Paragraphs">Before the table.</param>
/// <param name="Columns">Empty where there is no table.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record DocumentSection(
    string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
