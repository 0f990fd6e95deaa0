namespace Outreach.Domain.Contracts.Checks;

/// <summary>A finding in a text that is not the department's own.</summary>
/// <param name="Sentence">The whole sentence, as it was written.</param>
/// <param name="SentenceIndex">Its place among the sentences, from 0.</param>
/// <param name="Rule">The mistake.</param>
/// <param name="Severity">What it would do in a draft.</param>
/// <param name="Quote">The original words, a substring of the sentence.</param>
/// <param name="Advice">How to mend it.</param>
public sealed record TextFinding(string Sentence, int SentenceIndex, ClauseRule Rule, FindingSeverity Severity, string Quote, DomainError Advice);
