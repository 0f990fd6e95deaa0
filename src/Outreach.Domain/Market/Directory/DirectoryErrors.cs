namespace Outreach.Domain.Market.Directory;

/// <summary>Failures of the directory of the union's departments.</summary>
public static class DirectoryErrors
{
    /// <summary>After today, or more than a year ago.</summary>
    public static readonly DomainError Day = new("directory.day", "It was today or in the last year.", "On");
}
