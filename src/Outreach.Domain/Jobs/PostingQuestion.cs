namespace Outreach.Domain.Jobs;

/// <summary>A question of a posting; never reworded: another wording is another question.</summary>
public sealed class PostingQuestion : Entity
{
    private PostingQuestion()
    {
    }

    internal PostingQuestion(string text, bool? expected) => (Text, Expected) = (text, expected);

    public int PostingId { get; private set; }

    /// <summary>Order, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>At most 100 characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The answer that the employer's standard demands; null for an answer in words.</summary>
    public bool? Expected { get; private set; }

    public QuestionContent Content => new(Id, Text, Expected);

    internal void MoveTo(int position) => Position = position;
}
