using System.Globalization;

namespace Outreach.Domain.Meetings.SignIn;

/// <summary>What somebody signs in to. The letter keeps meetings apart from whatever else uses the same codes.</summary>
public readonly record struct SignInSubject(char Kind, int Id)
{
    private const char MeetingKind = 'm';
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public bool IsMeeting => Kind == MeetingKind;

    public static SignInSubject Meeting(int id) => new(MeetingKind, id);

    /// <summary>Short, for a link: the letter and the number to the base of 36.</summary>
    public override string ToString()
    {
        var digits = new Stack<char>();
        var rest = Id;
        do
        {
            digits.Push(Digits[rest % Digits.Length]);
            rest /= Digits.Length;
        }
        while (rest > 0);
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}{new string([.. digits])}");
    }

    /// <summary>Null for what no subject is written like.</summary>
    public static SignInSubject? Parse(ReadOnlySpan<char> text)
    {
        // Each has one name: zeros before the number would make it another address of the same code.
        if (text.Length is < 2 or > 8 || text[0] is < 'a' or > 'z' || text[1] == '0')
            return null;
        long id = 0;
        foreach (var digit in text[1..])
        {
            var value = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0)
                return null;
            id = (id * Digits.Length) + value;
        }

        return id is > 0 and <= int.MaxValue ? new SignInSubject(text[0], (int)id) : null;
    }
}
