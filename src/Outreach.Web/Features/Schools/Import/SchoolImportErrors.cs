using Outreach.Domain;

namespace Outreach.Web.Features.Schools.Import;

public static class SchoolImportErrors
{
    /// <summary>{0} the most rows.</summary>
    public static readonly DomainError TooMany = new("school-import.many", "The sheet has too many rows: at most {0} at a time.", "File");

    public static readonly DomainError NoName = new("school-import.no-name", "No column is called “school” or “name”. Name the columns in the first row.", "File");

    public static readonly DomainError Broken = new("school-import.broken", "Upload the sheet again: what came back cannot be read.", "File");
}
