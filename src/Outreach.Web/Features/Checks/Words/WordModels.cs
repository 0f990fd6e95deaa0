using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Wording;

namespace Outreach.Web.Features.Checks.Words;

public sealed class WordInput
{
    [Required, Display(Name = "What it is about")]
    public WordTopic? Topic { get; set; }

    [Required, StringLength(DepartmentWord.LongestWord), Display(Name = "Word")]
    public string? Word { get; set; }

    [StringLength(DepartmentWord.LongestNote), Display(Name = "Where it came up")]
    public string? Note { get; set; }
}

public sealed record WordRow(int Id, WordTopic Topic, string Word, string? Note, string? By, DateTimeOffset At);

/// <summary>Something past in which a word would have been found.</summary>
/// <param name="Action">Of its page.</param>
/// <param name="Quote">The words that would have been found.</param>
public sealed record PastFinding(string Title, string Action, int Id, string Quote);

/// <summary>What a word would have found.</summary>
/// <param name="Postings">How many postings were read.</param>
/// <param name="Contracts">How many contracts were read.</param>
/// <param name="Found">Postings and contracts with a finding that they did not have without it, the latest first.</param>
public sealed record WordPreview(string Word, int Postings, int Contracts, IReadOnlyList<PastFinding> Found);

public sealed record WordsModel(WordInput Input, IReadOnlyList<WordRow> Words, WordPreview? Preview);
