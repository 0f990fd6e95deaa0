namespace Outreach.Domain.Contracts;

public sealed class ExtraClause : Entity
{
    private ExtraClause()
    {
    }

    internal ExtraClause(int position, ClauseContent content) => Write(position, content);

    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The clause of the amended contract that this one restates.</summary>
    public int? RestatesId { get; private set; }

    public ClauseContent Content => new(Id, Text);

    internal bool Write(int position, ClauseContent content)
    {
        var changed = content.Text != Text;
        (Position, Text) = (position, content.Text);
        return changed;
    }

    internal void Restate(int id) => RestatesId = id;
}
