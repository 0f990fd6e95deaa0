namespace Outreach.Domain.Contracts.Fulfilment;

public sealed class BreachFile(int fileId)
{
    public int BreachId { get; private set; }

    public int FileId { get; private set; } = fileId;
}
