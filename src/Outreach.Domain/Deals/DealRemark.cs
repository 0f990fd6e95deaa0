namespace Outreach.Domain.Deals;

/// <summary>A remark on a deal, or a file that belongs to it, such as what the merchant has sent.</summary>
public sealed class DealRemark : Entity
{
    public const int TextLimit = 1000;

    private DealRemark()
    {
    }

    public int DealId { get; private set; }

    public string? Text { get; private set; }

    public int? FileId { get; private set; }

    /// <summary>Refused without words and without a file; a deal that is over is remarked on all the same.</summary>
    public static Result<DealRemark> Create(int dealId, string? text, int? fileId)
    {
        if (string.IsNullOrWhiteSpace(text) && fileId is null)
            return DealErrors.RemarkEmpty;
        if (text?.Length > TextLimit)
            return DealErrors.RemarkLong;
        return new DealRemark { DealId = dealId, Text = text, FileId = fileId };
    }

    /// <summary>Its author takes it away, or a leader.</summary>
    public bool IsRemovableBy(int userId, bool leads) => leads || CreatedById == userId;
}
