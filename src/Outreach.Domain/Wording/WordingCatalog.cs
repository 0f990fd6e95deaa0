namespace Outreach.Domain.Wording;

/// <summary>The words and rules of both checks, read once from the files of this assembly.</summary>
internal static class WordingCatalog
{
    private static readonly string[] RuleFiles = ["clauses.rules", "safety.rules", "duties.rules"];
    private static readonly string ContextFile = WordingResources.File("context.rules");

    /// <summary>How words are hidden.</summary>
    public static readonly Disguises Disguises = new(WordingResources.File("disguises.txt"));

    /// <summary>All concepts.</summary>
    public static readonly Lexicon Lexicon = new(WordingResources.Lists(),
        RuleFiles.Select(WordingResources.File).Append(ContextFile).SelectMany(RuleBook.Literals), Disguises);

    private static readonly NegationAnalyzer Context = new(ContextFile, Lexicon);

    /// <summary>The rules of the clause check.</summary>
    public static readonly RuleBook Clauses = new(WordingResources.File(RuleFiles[0]), Lexicon, Context);

    /// <summary>The rules of the job safety check.</summary>
    public static readonly RuleBook Safety = new(WordingResources.File(RuleFiles[1]), Lexicon, Context);

    /// <summary>What duties put off saying.</summary>
    public static readonly RuleBook Duties = new(WordingResources.File(RuleFiles[2]), Lexicon, Context);
}
