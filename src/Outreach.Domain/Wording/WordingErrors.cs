namespace Outreach.Domain.Wording;

public static class WordingErrors
{
    public static readonly DomainError Word = new("wording.word", "Enter a word of 2 to 40 letters or characters, without marks.", "Word");

    public static readonly DomainError WordTaken = new("wording.word-taken", "This word is on the list already.", "Word");

    public static readonly DomainError Note = new("wording.note", "The note may have at most 200 characters.", "Note");

    public static readonly DomainError Reason = new("wording.reason", "Say in at most 500 characters why it is a false alarm.", "reason");

    public static readonly DomainError NoSuchFinding = new("wording.no-finding", "The text no longer has this finding.");

    public static readonly DomainError Marked = new("wording.marked", "Somebody has marked it already.");
}
