namespace Outreach.Domain.Market.Directory;

/// <summary>The phone that somebody shares with the outreach department in the directory; whoever shares none has no such record.</summary>
public sealed class SharedPhone : Entity
{
    private SharedPhone()
    {
    }

    public SharedPhone(int userId) => UserId = userId;

    public int UserId { get; private set; }

    /// <summary>Phone or WeChat, at most 60 characters.</summary>
    public string Phone { get; private set; } = "";

    public void Set(string phone) => Phone = phone;
}
